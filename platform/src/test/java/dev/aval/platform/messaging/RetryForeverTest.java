package dev.aval.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.GenericMessage;

@ExtendWith(OutputCaptureExtension.class)
class RetryForeverTest {
  private static final TopicPartition PARTITION = new TopicPartition("told", 0);

  private final RetryForever retries =
      new RetryForever(Duration.ofMillis(1), Duration.ofMillis(1), Clock.systemUTC(), () -> {});
  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");

  @Test
  void aBatchComesAgainFromItsFirstRecord() {
    fails();
    assertThat(consumer.position(PARTITION)).isEqualTo(3);
  }

  @Test
  void theLogNamesTheFaultAndNotTheHeadersOfAllRecords(CapturedOutput log) {
    fails();
    fails();
    assertThat(log)
        .contains("Batch of 2 from [told-0] comes again")
        .contains("failing since")
        .contains("the database is away")
        .doesNotContain("GenericMessage");
  }

  private void fails() {
    var batch =
        new ConsumerRecords<>(
            Map.of(
                PARTITION,
                List.of(
                    new ConsumerRecord<>("told", 0, 3, "key", "value"),
                    new ConsumerRecord<>("told", 0, 4, "key", "value"))),
            Map.of());
    var failure =
        new MessageHandlingException(
            new GenericMessage<>("much"), new IllegalStateException("the database is away"));
    consumer.assign(List.of(PARTITION));
    assertThatThrownBy(() -> retries.handleBatch(failure, batch, consumer, container(), () -> {}))
        .isInstanceOf(KafkaException.class);
  }

  private static MessageListenerContainer container() {
    return (MessageListenerContainer)
        Proxy.newProxyInstance(
            MessageListenerContainer.class.getClassLoader(),
            new Class<?>[] {MessageListenerContainer.class},
            (_, method, _) -> method.getReturnType() == boolean.class ? true : null);
  }
}
