/// The stores of runs in MongoDB.
@NullMarked
package dev.aval.sync.runs.mongo;

import org.jspecify.annotations.NullMarked;
