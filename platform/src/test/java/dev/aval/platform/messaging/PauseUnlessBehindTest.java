package dev.aval.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PauseUnlessBehindTest {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final TopicPartition FIRST = new TopicPartition("told", 0);
  private static final TopicPartition SECOND = new TopicPartition("told", 1);

  private final List<Duration> pauses = new ArrayList<>();
  private final PauseUnlessBehind<String, String> pause =
      new PauseUnlessBehind<>(PAUSE, pauses::add);
  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");

  PauseUnlessBehindTest() {
    consumer.assign(List.of(FIRST, SECOND));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
  }

  @Test
  void pausesWhenAFetchBroughtAllThereIs() {
    ends(2, 1);
    comes(FIRST, 0, 1);
    comes(SECOND, 0);
    takes();
    assertThat(pauses).containsExactly(PAUSE);
  }

  @Test
  void goesOnAtOnceWhileAnyPartitionHoldsMore() {
    ends(2, 7);
    comes(FIRST, 0, 1);
    comes(SECOND, 0);
    takes();
    assertThat(pauses).containsExactly(Duration.ZERO);
  }

  @Test
  void pausesAgainWhenItHasComeForward() {
    ends(0, 2);
    comes(SECOND, 0);
    takes();
    comes(SECOND, 1);
    takes();
    assertThat(pauses).containsExactly(Duration.ZERO, PAUSE);
  }

  private void ends(long first, long second) {
    consumer.updateEndOffsets(Map.of(FIRST, first, SECOND, second));
  }

  private void comes(TopicPartition partition, long... offsets) {
    for (long it : offsets) {
      consumer.addRecord(
          new ConsumerRecord<>(partition.topic(), partition.partition(), it, "key", "value"));
    }
  }

  private void takes() {
    var records = consumer.poll(Duration.ZERO);
    assertThat(pause.intercept(records, consumer)).isSameAs(records);
  }
}
