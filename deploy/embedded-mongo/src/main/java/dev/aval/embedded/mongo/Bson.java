package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Documents are stored as their BSON bytes: compact, the same as on the wire, and immutable, so
/// that every reader decodes a copy of its own and never sees somebody else's half-made change.
final class Bson {
  private static final ThreadLocal<ByteBuf> BUFFER =
      ThreadLocal.withInitial(() -> Unpooled.buffer(4096));
  private static final int MOST_KEPT = 1 << 20;

  private Bson() {}

  static byte[] encode(Document document) {
    return written(buffer -> BsonEncoder.encodeDocument(document, buffer));
  }

  /// The stored document with these of its top-level fields as they are in `changed`, which needs
  /// to hold no others. Fields stay in their places, new ones come last.
  static byte[] encode(byte[] stored, Document changed, Set<String> fields) {
    return written(buffer -> {
      buffer.writeIntLE(0);
      var added = new LinkedHashSet<>(changed.keySet());
      added.retainAll(fields);
      for (int at = 4; stored[at] != BsonConstants.TERMINATING_BYTE; ) {
        int value = RawBson.afterName(stored, at + 1);
        int end = value + RawBson.length(stored, at, value);
        var name = new String(stored, at + 1, value - at - 2, StandardCharsets.UTF_8);
        if (!fields.contains(name)) {
          buffer.writeBytes(stored, at, end - at);
        } else if (added.remove(name)) {
          encode(name, changed.get(name), buffer);
        }
        at = end;
      }
      added.forEach(name -> encode(name, changed.get(name), buffer));
      buffer.writeByte(BsonConstants.TERMINATING_BYTE);
      buffer.setIntLE(0, buffer.writerIndex());
    });
  }

  private static void encode(String name, @Nullable Object value, ByteBuf buffer) {
    byte type = BsonEncoder.determineType(value);
    buffer.writeByte(type);
    ByteBufUtil.writeUtf8(buffer, name);
    buffer.writeByte(BsonConstants.STRING_TERMINATION);
    BsonEncoder.encodeValue(type, value, buffer);
  }

  private static byte[] written(Consumer<ByteBuf> writing) {
    ByteBuf buffer = BUFFER.get().clear();
    writing.accept(buffer);
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
