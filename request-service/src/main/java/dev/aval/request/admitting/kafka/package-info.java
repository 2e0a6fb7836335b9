/// People whose access was approved, as sync-service tells of them.
@NullMarked
package dev.aval.request.admitting.kafka;

import org.jspecify.annotations.NullMarked;
