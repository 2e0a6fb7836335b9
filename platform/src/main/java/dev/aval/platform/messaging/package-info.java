/// How a service consumes and publishes events: nothing lost, nothing skipped, order kept per key,
/// and a record that cannot be processed steps aside without stopping its neighbours.
@NullMarked
package dev.aval.platform.messaging;

import org.jspecify.annotations.NullMarked;
