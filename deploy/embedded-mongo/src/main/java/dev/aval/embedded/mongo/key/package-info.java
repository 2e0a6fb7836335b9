/// Index keys as bytes whose unsigned order is MongoDB's order of values.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.key;
