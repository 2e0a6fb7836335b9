/// The stores of alarms in MongoDB.
@NullMarked
package dev.aval.sync.alarms.mongo;

import org.jspecify.annotations.NullMarked;
