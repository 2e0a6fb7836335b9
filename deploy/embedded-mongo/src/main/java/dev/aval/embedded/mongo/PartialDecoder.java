package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;

/// Decodes only the top-level fields somebody asks for and jumps over the rest. A find looks at a
/// few small fields of a document whose bytes it then copies to the client; decoding all of it
/// would be the largest part of its cost.
final class PartialDecoder {
  private PartialDecoder() {}

  static Document decode(byte[] bytes, Set<String> wanted) {
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    in.skipBytes(4);
    Document document = new Document();
    for (byte type = in.readByte(); type != BsonConstants.TERMINATING_BYTE; type = in.readByte()) {
      String name = BsonDecoder.decodeCString(in);
      if (wanted.contains(name)) {
        document.put(name, BsonDecoder.decodeValue(type, in));
      } else {
        skip(type, in);
      }
    }
    return document;
  }

  private static void skip(byte type, ByteBuf in) {
    switch (type) {
      case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
          in.skipBytes(in.getIntLE(in.readerIndex()));
      case BsonConstants.TYPE_UTF8_STRING -> in.skipBytes(4 + in.getIntLE(in.readerIndex()));
      case BsonConstants.TYPE_DATA -> in.skipBytes(5 + in.getIntLE(in.readerIndex()));
      case BsonConstants.TYPE_DOUBLE,
          BsonConstants.TYPE_UTC_DATETIME,
          BsonConstants.TYPE_TIMESTAMP,
          BsonConstants.TYPE_INT64 ->
          in.skipBytes(8);
      case BsonConstants.TYPE_INT32 -> in.skipBytes(4);
      case BsonConstants.TYPE_BOOLEAN -> in.skipBytes(1);
      case BsonConstants.TYPE_OBJECT_ID -> in.skipBytes(BsonConstants.LENGTH_OBJECTID);
      case BsonConstants.TYPE_DECIMAL128 -> in.skipBytes(16);
      default -> BsonDecoder.decodeValue(type, in);
    }
  }
}
