/// Tells operators of what was accepted and could not be done.
@NullMarked
package dev.aval.request.admitting.telemetry;

import org.jspecify.annotations.NullMarked;
