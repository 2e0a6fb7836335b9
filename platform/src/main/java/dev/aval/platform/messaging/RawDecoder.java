package dev.aval.platform.messaging;

import dev.aval.platform.outbox.Origin;
import java.util.Optional;

/// Checks the envelope only. The handler answers for type and body, because the sender is owed an
/// answer. Foreign publishers count no seq, so the offset stands in, which grows only within its
/// partition: the origin is `<topic>-<partition>` and the offset.
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
            origin(record, envelope),
            envelope.source(),
            envelope.type(),
            envelope.time()));
  }

  private static Origin origin(InboundRecord record, Envelope envelope) {
    return new Origin(
        record.topic() + "-" + record.partition(),
        record.offset(),
        envelope.id(),
        envelope.traceparent());
  }
}
