/// Turning the end of an approval into the outcome of its request.
@NullMarked
package dev.aval.request.concluding;

import org.jspecify.annotations.NullMarked;
