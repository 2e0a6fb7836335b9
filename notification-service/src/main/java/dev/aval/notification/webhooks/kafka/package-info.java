/// What happens to requests, as it is told.
@NullMarked
package dev.aval.notification.webhooks.kafka;

import org.jspecify.annotations.NullMarked;
