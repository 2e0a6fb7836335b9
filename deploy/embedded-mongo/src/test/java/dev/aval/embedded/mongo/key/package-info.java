/// Tests of the key encoding.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.key;
