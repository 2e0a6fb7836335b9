/// Starting, watching and stopping the six services and the gateway, in this JVM or as processes of
/// their own.
@NullMarked
package dev.aval.local.running;

import org.jspecify.annotations.NullMarked;
