package dev.aval.platform.messaging.parked;

import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Reason;
import dev.aval.platform.messaging.parked.ParkedRecord.Settled;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// How a parked record is written down. Headers are a list, because their names may hold dots.
final class ParkedDocuments {
  /// A document takes 16 MiB. What is longer stays on the dead-letter topic only.
  static final int LONGEST_VALUE = 15 << 20;

  private ParkedDocuments() {}

  static Document write(ParkedRecord parked) {
    InboundRecord record = parked.record();
    byte[] value = record.value();
    var document =
        new Document("_id", parked.id())
            .append("topic", record.topic())
            .append("partition", record.partition())
            .append("offset", record.offset())
            .append("timestamp", record.timestamp())
            .append("key", parked.key())
            .append("headers", headers(record.headers()))
            .append("reason", reason(parked.reason()))
            .append("at", Date.from(parked.at()))
            .append("status", parked.status().name());
    if (record.key() != null) document.append("keyBytes", new Binary(record.key()));
    if (value != null && value.length <= LONGEST_VALUE) document.append("value", new Binary(value));
    else if (value != null) document.append("omitted", value.length);
    return document;
  }

  static Document reason(Reason reason) {
    return new Document("code", reason.code()).append("message", reason.message());
  }

  private static List<Document> headers(Map<String, byte[]> headers) {
    return headers.entrySet().stream()
        .map(it -> new Document("name", it.getKey()).append("value", new Binary(it.getValue())))
        .toList();
  }

  static ParkedRecord read(Document document) {
    Document reason = document.get("reason", Document.class);
    return new ParkedRecord(
        document.getString("_id"),
        new InboundRecord(
            document.getString("topic"),
            document.getInteger("partition"),
            document.getLong("offset"),
            document.getLong("timestamp"),
            bytes(document.get("keyBytes", Binary.class)),
            bytes(document.get("value", Binary.class)),
            headers(document.getList("headers", Document.class))),
        !document.containsKey("omitted"),
        document.getString("key"),
        new Reason(reason.getString("code"), reason.getString("message")),
        instant(document, "at"),
        ParkedStatus.valueOf(document.getString("status")),
        settled(document.get("settled", Document.class)));
  }

  private static Map<String, byte[]> headers(List<Document> documents) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Document it : documents)
      headers.put(it.getString("name"), it.get("value", Binary.class).getData());
    return headers;
  }

  private static @Nullable Settled settled(@Nullable Document document) {
    return document == null
        ? null
        : new Settled(
            document.getString("by"), instant(document, "at"), document.getString("reason"));
  }

  private static Instant instant(Document document, String name) {
    return document.getDate(name).toInstant();
  }

  private static byte @Nullable [] bytes(@Nullable Binary binary) {
    return binary == null ? null : binary.getData();
  }
}
