/// The stores of judging in MongoDB.
@NullMarked
package dev.aval.sync.judging.mongo;

import org.jspecify.annotations.NullMarked;
