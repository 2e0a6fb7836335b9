/// The stores of differences in MongoDB.
@NullMarked
package dev.aval.sync.differences.mongo;

import org.jspecify.annotations.NullMarked;
