/// Calling a request back while nobody has decided it.
@NullMarked
package dev.aval.request.cancelling;

import org.jspecify.annotations.NullMarked;
