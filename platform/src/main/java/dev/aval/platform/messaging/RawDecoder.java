package dev.aval.platform.messaging;

import dev.aval.platform.outbox.Origin;
import java.util.Optional;

/// Checks the envelope only. The handler answers for type and body, because the sender is owed an
/// answer. Foreign publishers count no seq, so the offset stands in.
final class RawDecoder implements Decoder<byte[]> {
  @Override
  public Optional<Received<byte[]>> decode(InboundRecord record) throws Unprocessable {
    Envelope envelope = Envelope.of(record);
    String key = record.keyText();
    byte[] body = record.value();
    return Optional.of(
        new Received<>(
            key == null ? "" : key,
            body == null ? new byte[0] : body,
            new Origin(record.topic(), record.offset(), envelope.id(), envelope.traceparent()),
            envelope.source(),
            envelope.type(),
            envelope.time()));
  }
}
