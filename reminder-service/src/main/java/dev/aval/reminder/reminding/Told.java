package dev.aval.reminder.reminding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What approval-service told us, or request-service, with its place in the history it belongs to,
/// by which a repetition is known.
public sealed interface Told {
  String approvalId();

  Seen seen();

  record Opened(Waiting waiting, Seen seen) implements Told {
    @Override
    public String approvalId() {
      return waiting.approvalId();
    }
  }

  record Wanted(String approvalId, int revision, Words words, Instant at, Seen seen)
      implements Told {}

  record Closed(String approvalId, int revision, Seen seen) implements Told {}

  record Seen(String topic, long seq, String eventId, @Nullable String trace) {}
}
