package dev.aval.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Twenty requests a second, published as a platform does that must not lose any: with
/// acknowledgement, and again until it comes. Only what the broker acknowledged is accepted.
final class Load implements AutoCloseable {
  private static final long EVERY_MILLIS = 50;
  private final KafkaProducer<String, String> producer;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Asked> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean paused = new AtomicBoolean();

  private Load(KafkaProducer<String, String> producer) {
    this.producer = producer;
  }

  static KafkaProducer<String, String> producer(RunningAval aval) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            aval.kafka(),
            "acks",
            "all",
            "delivery.timeout.ms",
            300_000,
            "reconnect.backoff.max.ms",
            500);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  static ProducerRecord<String, String> record(Asked order, @Nullable String body) {
    var record = new ProducerRecord<>(Asked.INBOX, order.number(), body);
    order
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  static Load on(RunningAval aval) {
    var load = new Load(producer(aval));
    load.clock.scheduleAtFixedRate(load::send, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return load;
  }

  private void send() {
    if (paused.get()) {
      return;
    }
    var order = Asked.of("rita@acme.example");
    producer.send(
        record(order, order.body()),
        (place, failure) -> {
          if (failure == null) {
            accepted.add(order);
          }
        });
  }

  /// Nothing new is asked while nobody can answer; what is on its way stays on its way.
  void pause() {
    paused.set(true);
  }

  void goOn() {
    paused.set(false);
  }

  List<Asked> accepted() {
    return List.copyOf(accepted);
  }

  List<Asked> end() {
    pause();
    producer.flush();
    return new ArrayList<>(accepted);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    producer.close();
  }
}
