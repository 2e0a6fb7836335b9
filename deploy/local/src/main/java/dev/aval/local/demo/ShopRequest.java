package dev.aval.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The event that a platform publishes when something needs a yes: CloudEvents in binary mode,
/// plain strings.
record ShopRequest(String number, String subject, Instant at) {
  static final String TOPIC = "aval.requests.inbox";

  String body() {
    return """
    {"account": "ACC-1001", "type": "order", "externalId": "%s", "subject": "%s", \
    "description": "2 years", "message": "Needed before Friday", \
    "requester": {"email": "rita@acme.example", "name": "Rita", "locale": "fr"}, \
    "amount": {"value": "120.50", "currency": "EUR"}}\
    """
        .formatted(number, subject);
  }

  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", number + ".1");
    headers.put("ce_type", "request.submit.v1");
    headers.put("ce_source", "/shop/demo");
    headers.put("ce_time", at.toString());
    headers.put("content-type", "application/json");
    return headers;
  }

  ProducerRecord<String, String> record() {
    var record = new ProducerRecord<>(TOPIC, number, body());
    headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /// The same with any foreign Kafka client.
  String kcat(String broker) {
    var line = new StringBuilder("echo '").append(body()).append("' |\n      kcat -P -b ");
    line.append(broker).append(" -t ").append(TOPIC).append(" -k ").append(number);
    headers().forEach((name, value) -> line.append(" -H ").append(name).append('=').append(value));
    return line.toString();
  }
}
