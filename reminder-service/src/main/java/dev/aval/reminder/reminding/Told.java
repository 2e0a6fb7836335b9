package dev.aval.reminder.reminding;

import org.jspecify.annotations.Nullable;

/// What approval-service told us, with its place in the approval's own history, by which a
/// repetition is known.
public sealed interface Told {
  String approvalId();

  Seen seen();

  record Opened(Waiting waiting, Seen seen) implements Told {
    @Override
    public String approvalId() {
      return waiting.approvalId();
    }
  }

  record Closed(String approvalId, int revision, Seen seen) implements Told {}

  record Seen(String topic, long seq, String eventId, @Nullable String trace) {}
}
