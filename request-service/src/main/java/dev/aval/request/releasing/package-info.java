/// Saying that what was approved has been carried out.
@NullMarked
package dev.aval.request.releasing;

import org.jspecify.annotations.NullMarked;
