package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/// Documents are stored as their BSON bytes: compact, the same as on the wire, and immutable, so
/// that every reader decodes a copy of its own and never sees somebody else's half-made change.
final class Bson {
  private static final ThreadLocal<ByteBuf> BUFFER =
      ThreadLocal.withInitial(() -> Unpooled.buffer(4096));
  private static final int MOST_KEPT = 1 << 20;

  private Bson() {}

  static byte[] encode(Document document) {
    ByteBuf buffer = BUFFER.get().clear();
    BsonEncoder.encodeDocument(document, buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    if (buffer.capacity() > MOST_KEPT) {
      BUFFER.remove();
    }
    return bytes;
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
