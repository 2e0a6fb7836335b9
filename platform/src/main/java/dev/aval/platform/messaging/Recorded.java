package dev.aval.platform.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One record of an aggregate as it was published, for who keeps it as it is.
///
/// @param key the id of the aggregate
/// @param seq `ce_seq`, where the publisher counts
public record Recorded(
    String topic,
    String key,
    String eventId,
    String type,
    String source,
    @Nullable Long seq,
    Instant time,
    String body) {

  /// @throws Unprocessable where it is nothing that a service of ours publishes
  static Recorded of(InboundRecord record) throws Unprocessable {
    Envelope envelope = Envelope.of(record);
    String key = record.keyText();
    if (key == null || !key.equals(envelope.subject()))
      throw new Unprocessable("envelope", "Expected the key to be the ce_subject");
    return new Recorded(
        record.topic(),
        key,
        envelope.id(),
        envelope.type(),
        envelope.source(),
        envelope.seq(),
        envelope.time(),
        text(record.value()));
  }

  private static String text(byte @Nullable [] body) throws Unprocessable {
    try {
      return body == null
          ? ""
          : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notText) {
      throw new Unprocessable("bad-body", "Expected a body in UTF-8");
    }
  }
}
