/// Finding requests again, for whoever may see them.
@NullMarked
package dev.aval.request.browsing;

import org.jspecify.annotations.NullMarked;
