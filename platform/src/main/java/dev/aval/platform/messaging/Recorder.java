package dev.aval.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/// Consumes several topics for somebody who keeps what is there and judges nothing of it.
///
/// Nothing is parked: what has no envelope is no event of ours, is left to those who read the topic
/// for its meaning, and is counted. Whatever else fails brings the batch again until it succeeds,
/// because a record that was left out could not be put back in its place.
final class Recorder implements Consumer<Message<List<byte[]>>> {
  private final Consumer<List<Recorded>> handler;
  private final InletMetrics metrics;

  Recorder(Consumer<List<Recorded>> handler, InletMetrics metrics) {
    this.handler = handler;
    this.metrics = metrics;
  }

  @Override
  public void accept(Message<List<byte[]>> batch) {
    consume(InboundRecords.in(batch));
  }

  void consume(List<InboundRecord> batch) {
    List<Recorded> events = new ArrayList<>(batch.size());
    for (InboundRecord record : batch) {
      try {
        events.add(Recorded.of(record));
        metrics.recorded(record.topic(), "recorded");
      } catch (Unprocessable noEvent) {
        metrics.recorded(record.topic(), "skipped");
      }
    }
    if (events.isEmpty()) return;
    try {
      handler.accept(events);
    } catch (Error error) {
      throw new TransientFailure(String.valueOf(error), error);
    }
  }
}
