/// Saying that what was approved has been carried out, or that what it is held for is paid.
@NullMarked
package dev.aval.request.releasing;

import org.jspecify.annotations.NullMarked;
