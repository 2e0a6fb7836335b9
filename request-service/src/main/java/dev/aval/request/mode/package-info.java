/// Turning the approval mode of an account on and off.
@NullMarked
package dev.aval.request.mode;

import org.jspecify.annotations.NullMarked;
