/// The real Kafka broker inside the local platform.
@NullMarked
package dev.aval.local.broker;

import org.jspecify.annotations.NullMarked;
