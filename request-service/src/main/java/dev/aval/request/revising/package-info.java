/// Another version of a request.
@NullMarked
package dev.aval.request.revising;

import org.jspecify.annotations.NullMarked;
