/// What was read a moment ago and need not be read again.
@NullMarked
package dev.aval.notification.memory;

import org.jspecify.annotations.NullMarked;
