package dev.aval.platform.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Kafka record as it came, before anything in it is believed.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record InboundRecord(
    String topic,
    int partition,
    long offset,
    long timestamp,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Map<String, byte[]> headers) {

  /// Where it lies: `<topic>-<partition>-<offset>`.
  public String id() {
    return topic + "-" + partition + "-" + offset;
  }

  /// The key as text; null where there is none, or none that is UTF-8: nothing can follow such a
  /// record.
  public @Nullable String keyText() {
    return key == null || key.length == 0 ? null : utf8(key);
  }

  public @Nullable String header(String name) {
    byte[] bytes = headers.get(name);
    return bytes == null ? null : utf8(bytes);
  }

  private static @Nullable String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }
}
