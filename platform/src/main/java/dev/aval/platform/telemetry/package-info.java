/// How what happens can be followed from one service to the next.
@NullMarked
package dev.aval.platform.telemetry;

import org.jspecify.annotations.NullMarked;
