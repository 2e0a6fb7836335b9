/// The one background loop: at most so often, sooner when woken, survives what its step throws,
/// ends when told.
@NullMarked
package dev.aval.platform.loop;

import org.jspecify.annotations.NullMarked;
