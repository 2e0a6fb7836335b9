package dev.aval.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A platform that publishes requests, as any other would.
final class Submitter implements AutoCloseable {
  private static final String BODY =
      """
      {"account":"%s","type":"order","externalId":"%s","businessKey":"cert:%s",\
      "subject":"Wildcard certificate %s","description":"2 years, renewed by the shop",\
      "message":"Needed before Friday","requester":{"email":"rita@acme.example","name":"Rita",\
      "locale":"fr"},"amount":{"value":"120.50","currency":"EUR"},"data":{"sku":"WC-2","years":2}}\
      """;

  private final KafkaProducer<String, byte[]> producer;

  Submitter(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void submit(String account, String externalId) {
    var body = BODY.formatted(account, externalId, externalId, externalId);
    var record =
        new ProducerRecord<>(
            "aval.requests.inbox", externalId, body.getBytes(StandardCharsets.UTF_8));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", externalId);
    header(record, "ce_type", "request.submit.v1");
    header(record, "ce_source", "/load");
    header(record, "ce_time", Instant.now().toString());
    header(record, "content-type", "application/json");
    producer.send(record);
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
