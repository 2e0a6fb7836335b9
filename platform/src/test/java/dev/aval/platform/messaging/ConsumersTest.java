package dev.aval.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

class ConsumersTest {
  private static final MessagingSettings SETTINGS =
      new MessagingSettings(
          (short) 1,
          Duration.ofMinutes(5),
          Duration.ofSeconds(60),
          Duration.ofMillis(250),
          Duration.ofSeconds(5),
          Map.of(
              "aval.requests", Duration.ofMillis(200), "letters-webhooks", Duration.ofSeconds(1)),
          Duration.ofSeconds(20),
          new MessagingSettings.Retry(Duration.ofMillis(200), Duration.ofSeconds(5)));

  @Test
  void aConsumerPausesAsItsGroupIsToldElseAsItsTopicIs() {
    assertThat(pause("aval.requests", "letters")).isEqualTo(200);
    assertThat(pause("aval.requests", "letters-webhooks")).isEqualTo(1_000);
    assertThat(pause("aval.sync", "letters")).isZero();
    assertThat(pause("aval.requests,aval.sync", "letters-evidence")).isEqualTo(5_000);
  }

  private static long pause(String topic, String group) {
    var kafka =
        new DefaultKafkaConsumerFactory<>(
            Map.of(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var container = new KafkaMessageListenerContainer<>(kafka, new ContainerProperties(topic));
    new Consumers(SETTINGS, new SimpleMeterRegistry(), Clock.systemUTC())
        .configure(container, topic, group);
    return container.getContainerProperties().getIdleBetweenPolls();
  }
}
