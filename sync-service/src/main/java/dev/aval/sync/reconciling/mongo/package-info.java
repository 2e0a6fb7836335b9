/// The stores of reconciling in MongoDB.
@NullMarked
package dev.aval.sync.reconciling.mongo;

import org.jspecify.annotations.NullMarked;
