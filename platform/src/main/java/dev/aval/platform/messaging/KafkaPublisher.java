package dev.aval.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/// The publisher on one shared, idempotent producer.
final class KafkaPublisher implements Publisher {
  private final KafkaTemplate<byte[], byte[]> kafka;

  KafkaPublisher(KafkaTemplate<byte[], byte[]> kafka) {
    this.kafka = kafka;
  }

  @Override
  public CompletableFuture<?> send(Outgoing it) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            it.topic(), it.key().getBytes(StandardCharsets.UTF_8), it.payload());
    it.headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      return kafka.send(record);
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
