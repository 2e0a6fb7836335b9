package dev.aval.embedded.mongo.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an answer as OP_MSG. Other than the library's encoder it copies `RawDocuments` as they
/// are.
final class ReplyEncoder extends MessageToByteEncoder<MongoMessage> {
  @Override
  protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(0);
    out.writeIntLE(message.getHeader().getRequestID());
    out.writeIntLE(message.getHeader().getResponseTo());
    out.writeIntLE(OpCode.OP_MSG.getId());
    out.writeIntLE(message.getFlags());
    out.writeByte(MongoMessage.SECTION_KIND_BODY);
    write(message.getDocument(), out);
    out.setIntLE(start, out.writerIndex() - start);
  }

  private static void write(Document document, ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(0);
    document.forEach((name, value) -> write(name, value, out));
    end(start, out);
  }

  private static void write(String name, @Nullable Object value, ByteBuf out) {
    switch (value) {
      case Document document when document.containsKey("ns") -> {
        head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, name, out);
        write(document, out);
      }
      case RawDocuments raw -> {
        head(BsonConstants.TYPE_ARRAY, name, out);
        write(raw.documents(), out);
      }
      case null, default -> {
        byte type = BsonEncoder.determineType(value);
        head(type, name, out);
        BsonEncoder.encodeValue(type, value, out);
      }
    }
  }

  private static void write(List<byte[]> documents, ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(0);
    for (int i = 0; i < documents.size(); i++) {
      head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(i), out);
      out.writeBytes(documents.get(i));
    }
    end(start, out);
  }

  private static void head(byte type, String name, ByteBuf out) {
    out.writeByte(type);
    ByteBufUtil.writeUtf8(out, name);
    out.writeByte(0);
  }

  private static void end(int start, ByteBuf out) {
    out.writeByte(0);
    out.setIntLE(start, out.writerIndex() - start);
  }
}
