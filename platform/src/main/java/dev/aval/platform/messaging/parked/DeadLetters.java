package dev.aval.platform.messaging.parked;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Reason;
import dev.aval.platform.messaging.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

/// The dead-letter topic `<topic>.<service>.parked`: the record byte for byte, and why it is there.
/// It tells the outside; what is decided about a record is decided in the database.
final class DeadLetters {
  private static final int PATIENCE_SECONDS = 30;

  private final KafkaOperations<byte[], byte[]> kafka;
  private final String service;

  DeadLetters(KafkaOperations<byte[], byte[]> kafka, String service) {
    this.kafka = kafka;
    this.service = service;
  }

  void send(InboundRecord record, Reason reason) {
    try {
      await(letter(record, reason, record.value()));
    } catch (RecordTooLargeException tooLarge) {
      // Kafka took it once, so the database holds it: the letter says where.
      await(letter(record, new Reason(reason.code(), "(body left out) " + reason.message()), null));
    }
  }

  private void await(ProducerRecord<byte[], byte[]> letter) {
    try {
      kafka.send(letter).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("Interrupted while parking", stopped);
    } catch (ExecutionException | TimeoutException failure) {
      throw failed(letter, failure);
    } catch (RuntimeException failure) {
      throw failed(letter, failure);
    }
  }

  private static RuntimeException failed(ProducerRecord<?, ?> letter, Exception failure) {
    for (Throwable each = failure; each != null; each = each.getCause())
      if (each instanceof RecordTooLargeException tooLarge) return tooLarge;
    return new TransientFailure(
        "Expected to send to '%s', but Kafka did not take it".formatted(letter.topic()), failure);
  }

  private ProducerRecord<byte[], byte[]> letter(
      InboundRecord record, Reason reason, byte @Nullable [] value) {
    var letter =
        new ProducerRecord<byte[], byte[]>(
            Topics.parked(record.topic(), service), record.key(), value);
    record.headers().forEach((name, bytes) -> letter.headers().add(name, bytes));
    header(letter, "x-original-topic", record.topic());
    header(letter, "x-original-partition", Integer.toString(record.partition()));
    header(letter, "x-original-offset", Long.toString(record.offset()));
    header(letter, "x-original-timestamp", Long.toString(record.timestamp()));
    header(letter, "x-error-code", reason.code());
    header(letter, "x-error-message", reason.message());
    return letter;
  }

  /// Replaces what the record brought along: nobody else says why it is here.
  private static void header(ProducerRecord<?, ?> letter, String name, String value) {
    letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
