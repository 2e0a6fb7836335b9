package dev.aval.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/// Brings a failed batch again until it succeeds. Only a passing fault ever gets here: what is
/// wrong with a record was parked before.
///
/// It goes back to the first offsets of the batch and lets the consumer poll again. So the instance
/// stays in its group, gives partitions away when asked, and whoever gets them starts at the same
/// place.
final class RetryForever implements CommonErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(RetryForever.class);
  private static final int MOST_DOUBLINGS = 20;

  /// Failures in a row of one consumer thread.
  private record Run(Instant since, int failures) {}

  private final Map<Thread, Run> runs = new ConcurrentHashMap<>();
  private final Duration first;
  private final Duration longest;
  private final Clock clock;
  private final Runnable retried;

  RetryForever(Duration first, Duration longest, Clock clock, Runnable retried) {
    this.first = first;
    this.longest = longest;
    this.clock = clock;
    this.retried = retried;
  }

  /// Since when a batch has been failing; empty while all is well.
  Optional<Instant> since() {
    return runs.values().stream().map(Run::since).min(Instant::compareTo);
  }

  @Override
  public void handleBatch(
      Exception failure,
      ConsumerRecords<?, ?> batch,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    retried.run();
    for (TopicPartition partition : batch.partitions())
      consumer.seek(partition, batch.records(partition).getFirst().offset());
    Run run =
        runs.compute(
            Thread.currentThread(),
            (_, before) ->
                before == null
                    ? new Run(clock.instant(), 1)
                    : new Run(before.since(), before.failures() + 1));
    tell(failure, batch, run);
    sleep(container, pause(run.failures()));
    throw new KafkaException("Batch comes again", KafkaException.Level.DEBUG, failure);
  }

  /// Spring's own message repeats the headers of all records, which nobody can read.
  private static void tell(Exception failure, ConsumerRecords<?, ?> batch, Run run) {
    var cause = NestedExceptionUtils.getMostSpecificCause(failure);
    if (run.failures() == 1)
      log.warn("Batch of {} from {} comes again", batch.count(), batch.partitions(), cause);
    else
      log.warn(
          "Batch of {} from {} comes again, failing since {}: {}",
          batch.count(),
          batch.partitions(),
          run.since(),
          String.valueOf(cause));
  }

  private Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  private static void sleep(MessageListenerContainer container, Duration pause) {
    try {
      ListenerUtils.stoppableSleep(container, pause.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// The container says so when a batch that failed before has succeeded.
  @Override
  public void clearThreadState() {
    runs.remove(Thread.currentThread());
  }

  /// A failing poll or commit: the consumer tries again by itself, only not at full speed.
  @Override
  public void handleOtherException(
      Exception failure,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    log.warn("Kafka consumer goes on after a fault", failure);
    sleep(container, first);
  }

  @Override
  public boolean seeksAfterHandling() {
    return true;
  }

  @Override
  public boolean isAckAfterHandle() {
    return false;
  }
}
