/// The socket: MongoDB's wire protocol, with stored documents copied to it as they are.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.wire;
