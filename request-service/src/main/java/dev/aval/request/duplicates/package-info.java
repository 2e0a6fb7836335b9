/// Finds out whether a request repeats another one.
@NullMarked
package dev.aval.request.duplicates;

import org.jspecify.annotations.NullMarked;
