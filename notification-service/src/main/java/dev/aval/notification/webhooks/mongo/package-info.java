/// Endpoints, deliveries and their log in MongoDB.
@NullMarked
package dev.aval.notification.webhooks.mongo;

import org.jspecify.annotations.NullMarked;
