/// The file: ordered maps, the journal that makes an acknowledged write survive, and checkpoints.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.store;
