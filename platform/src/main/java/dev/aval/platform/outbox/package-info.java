/// Keeps state and unpublished events in one document, written by one update, and publishes what is
/// there in order.
@NullMarked
package dev.aval.platform.outbox;

import org.jspecify.annotations.NullMarked;
