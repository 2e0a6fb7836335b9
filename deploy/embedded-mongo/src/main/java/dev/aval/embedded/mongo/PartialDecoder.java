package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Decodes only the top-level fields somebody asks for and jumps over the rest. A find looks at a
/// few small fields of a document whose bytes it then copies to the client; decoding all of it
/// would be the largest part of its cost.
final class PartialDecoder {
  private PartialDecoder() {}

  static Document decode(byte[] bytes, Set<String> wanted) {
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    Document document = new Document();
    for (int at = 4; bytes[at] != BsonConstants.TERMINATING_BYTE; ) {
      int value = RawBson.afterName(bytes, at + 1);
      String name = new String(bytes, at + 1, value - at - 2, StandardCharsets.UTF_8);
      if (wanted.contains(name)) {
        document.put(name, BsonDecoder.decodeValue(bytes[at], in.readerIndex(value)));
      }
      at = value + RawBson.length(bytes, at, value);
    }
    return document;
  }
}
