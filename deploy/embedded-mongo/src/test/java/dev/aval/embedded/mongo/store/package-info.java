/// Tests of the journal.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.store;
