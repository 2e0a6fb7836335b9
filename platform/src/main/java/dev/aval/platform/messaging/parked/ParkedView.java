package dev.aval.platform.messaging.parked;

import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A parked record as an operator reads it.
///
/// @param body as text; what is no UTF-8 in it shows as the replacement character
record ParkedView(
    String id,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Reason reason,
    Instant at,
    ParkedStatus status,
    ParkedRecord.@Nullable Settled settled,
    Map<String, String> headers,
    @Nullable String body) {

  static ParkedView withoutBody(ParkedRecord parked) {
    return of(parked, null);
  }

  static ParkedView whole(ParkedRecord parked) {
    byte[] value = parked.record().value();
    return of(parked, value == null ? null : new String(value, StandardCharsets.UTF_8));
  }

  private static ParkedView of(ParkedRecord parked, @Nullable String body) {
    InboundRecord record = parked.record();
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach((name, value) -> headers.put(name, new String(value, StandardCharsets.UTF_8)));
    return new ParkedView(
        parked.id(),
        record.topic(),
        record.partition(),
        record.offset(),
        parked.key(),
        parked.reason(),
        parked.at(),
        parked.status(),
        parked.settled(),
        headers,
        body);
  }
}
