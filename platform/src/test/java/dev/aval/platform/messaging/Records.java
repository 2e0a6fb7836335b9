package dev.aval.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Records as a consumer gets them, all on one partition.
public final class Records {
  private Records() {}

  /// A good one whose seq is its offset.
  public static InboundRecord good(String topic, String key, long offset) {
    return record(topic, key, offset, Map.of(), body(key, offset));
  }

  /// @param changes headers to replace, or to leave out where empty
  public static InboundRecord record(
      String topic,
      @Nullable String key,
      long offset,
      Map<String, String> changes,
      byte @Nullable [] body) {
    Map<String, String> texts =
        new TreeMap<>(Sender.envelope(String.valueOf(key), offset, "request.submitted.v1"));
    texts.putAll(changes);
    Map<String, byte[]> headers = new TreeMap<>();
    texts.forEach((name, value) -> {
      if (!value.isEmpty()) headers.put(name, value.getBytes(UTF_8));
    });
    return new InboundRecord(
        topic,
        0,
        offset,
        1_700_000_000_000L + offset,
        key == null ? null : key.getBytes(UTF_8),
        body,
        headers);
  }

  public static byte[] body(String key, long revision) {
    return "{\"requestId\":\"%s\",\"revision\":%d,\"news\":{\"a\":[1]}}"
        .formatted(key, revision)
        .getBytes(UTF_8);
  }
}
