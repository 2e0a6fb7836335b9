package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One unpublished event. Everything that is sent is fixed when it is stored, so each duplicate has
/// the same bytes.
///
/// @param seq of the aggregate; a snapshot shares it with the last event of its commit
/// @param cause `ce_id` of the event that led to this one
record Entry(
    long seq,
    String topic,
    String id,
    String type,
    String payload,
    Instant at,
    @Nullable String cause,
    @Nullable String trace) {

  static Entry read(Document entry) {
    return new Entry(
        entry.getLong("seq"),
        entry.getString("topic"),
        entry.getString("id"),
        entry.getString("type"),
        entry.getString("payload"),
        entry.getDate("at").toInstant(),
        entry.getString("cause"),
        entry.getString("trace"));
  }

  Document written() {
    var entry =
        new Document("seq", seq)
            .append("topic", topic)
            .append("id", id)
            .append("type", type)
            .append("payload", payload)
            .append("at", Date.from(at));
    if (cause != null) {
      entry.append("cause", cause);
    }
    if (trace != null) {
      entry.append("trace", trace);
    }
    return entry;
  }

  Outgoing outgoing(String aggregate, String source) {
    return new Outgoing(
        topic, aggregate, headers(aggregate, source), payload.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> headers(String aggregate, String source) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", type);
    headers.put("ce_source", source);
    headers.put("ce_subject", aggregate);
    headers.put("ce_time", at.toString());
    headers.put("ce_seq", Long.toString(seq));
    headers.put("content-type", "application/json");
    if (cause != null) {
      headers.put("ce_causationid", cause);
    }
    if (trace != null) {
      headers.put("traceparent", trace);
    }
    return headers;
  }
}
