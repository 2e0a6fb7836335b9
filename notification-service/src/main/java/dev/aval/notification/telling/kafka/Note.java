package dev.aval.notification.telling.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// One event as it is told, whenever that is.
record Note(String id, String kind, String requestId, String at, String body) {
  Outgoing outgoing() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", kind);
    headers.put("ce_source", "/aval/notification-service");
    headers.put("ce_subject", requestId);
    headers.put("ce_time", at);
    headers.put("content-type", "application/json");
    return new Outgoing(
        Topics.NOTIFICATIONS, requestId, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
