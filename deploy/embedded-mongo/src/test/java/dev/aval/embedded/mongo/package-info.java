/// Tests of the embedded database as a whole.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo;
