package dev.aval.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.contracts.Topics;
import dev.aval.platform.testing.TestBroker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// A foreign publisher: nothing keeps it from writing nonsense.
final class Sender implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              TestBroker.shared().bootstrapServers(),
              "max.request.size",
              "20000000"),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  static Map<String, String> envelope(String key, long seq, String type) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", key + "." + seq);
    headers.put("ce_type", type);
    headers.put("ce_source", "/aval/request-service");
    headers.put("ce_subject", key);
    headers.put("ce_seq", Long.toString(seq));
    headers.put("content-type", "application/json");
    return headers;
  }

  Future<?> submitted(String key, long seq) {
    String body = "{\"requestId\":\"%s\",\"revision\":%d,\"news\":true}".formatted(key, seq);
    return send(key, envelope(key, seq, "request.submitted.v1"), body.getBytes(UTF_8));
  }

  Future<?> send(@Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
    return send(Topics.REQUESTS, key == null ? null : key.getBytes(UTF_8), headers, body);
  }

  Future<?> send(
      String topic, byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] body) {
    var record = new ProducerRecord<>(topic, key, body);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return producer.send(record);
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
