/// Tells platforms without Kafka what became of their requests, by Standard Webhooks (N12).
@NullMarked
package dev.aval.notification.webhooks;

import org.jspecify.annotations.NullMarked;
