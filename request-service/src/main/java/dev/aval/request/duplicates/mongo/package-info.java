/// Looks up what is alike by its index.
@NullMarked
package dev.aval.request.duplicates.mongo;

import org.jspecify.annotations.NullMarked;
