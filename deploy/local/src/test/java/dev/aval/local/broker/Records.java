package dev.aval.local.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What any Kafka client would do: one topic, acknowledged records, read from the beginning.
final class Records {
  private static final String TOPIC = "kept";

  private Records() {}

  static void produce(int port, List<String> records) throws Exception {
    createTopic(port);
    var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (var record : records) {
        producer.send(new ProducerRecord<>(TOPIC, record)).get();
      }
    }
  }

  private static void createTopic(int port) throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  static List<String> consume(int port, int expected) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", "127.0.0.1:" + port, "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
      var found = new ArrayList<String>();
      for (var polls = 0; found.size() < expected && polls < 40; polls++) {
        consumer.poll(Duration.ofMillis(500)).forEach(record -> found.add(record.value()));
      }
      return found;
    }
  }
}
