package dev.aval.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// Takes a consumed batch apart. A tombstone comes as a placeholder object, a header as bytes or
/// text.
final class InboundRecords {
  private InboundRecords() {}

  static List<InboundRecord> in(Message<? extends List<?>> batch) {
    var headers = column(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
    var keys = column(batch, KafkaHeaders.RECEIVED_KEY);
    var topics = column(batch, KafkaHeaders.RECEIVED_TOPIC);
    var partitions = column(batch, KafkaHeaders.RECEIVED_PARTITION);
    var offsets = column(batch, KafkaHeaders.OFFSET);
    var timestamps = column(batch, KafkaHeaders.RECEIVED_TIMESTAMP);
    List<?> values = batch.getPayload();
    if (values.size() != offsets.size())
      throw new IllegalStateException(
          "Expected to take a batch of %d records apart, but it holds %d values: check native decoding"
              .formatted(offsets.size(), values.size()));
    List<InboundRecord> records = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++)
      records.add(
          new InboundRecord(
              (String) topics.get(i),
              (Integer) partitions.get(i),
              (Long) offsets.get(i),
              (Long) timestamps.get(i),
              bytes(keys.get(i)),
              bytes(values.get(i)),
              headers((Map<?, ?>) headers.get(i))));
    return records;
  }

  private static List<?> column(Message<?> batch, String header) {
    return Objects.requireNonNull(batch.getHeaders().get(header, List.class), header);
  }

  private static Map<String, byte[]> headers(Map<?, ?> converted) {
    Map<String, byte[]> headers = HashMap.newHashMap(converted.size());
    converted.forEach((name, value) -> {
      byte[] bytes = bytes(value);
      if (bytes != null) headers.put((String) name, bytes);
    });
    return headers;
  }

  private static byte @Nullable [] bytes(@Nullable Object value) {
    return switch (value) {
      case byte[] bytes -> bytes;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      case null, default -> null;
    };
  }
}
