/// Records that could not be processed: kept with their order, looked at by an operator, replayed
/// or discarded.
@NullMarked
package dev.aval.platform.messaging.parked;

import org.jspecify.annotations.NullMarked;
