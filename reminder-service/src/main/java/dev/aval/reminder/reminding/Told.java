package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What approval-service told us, or request-service, with its place in the history it belongs to,
/// by which a repetition is known.
public sealed interface Told {
  String approvalId();

  int revision();

  Seen seen();

  record Opened(Waiting waiting, List<Approver> approvers, Instant at, Seen seen) implements Told {
    @Override
    public String approvalId() {
      return waiting.approvalId();
    }

    @Override
    public int revision() {
      return waiting.revision();
    }
  }

  /// Others are asked.
  ///
  /// @param waitsFor all whose answer is wanted now
  /// @param again those of them who have just been written to once more
  /// @param reopened although it had ended
  record Asked(
      Waiting waiting,
      List<Approver> waitsFor,
      List<Approver> again,
      boolean reopened,
      Instant at,
      Seen seen)
      implements Told {
    @Override
    public String approvalId() {
      return waiting.approvalId();
    }

    @Override
    public int revision() {
      return waiting.revision();
    }
  }

  /// @param emails whoever answered, and whoever he answered for
  /// @param settling that ends it, unless it is taken back
  record Answered(
      String approvalId, int revision, List<String> emails, boolean settling, Instant at, Seen seen)
      implements Told {}

  record Undone(String approvalId, int revision, List<Approver> waitsFor, Instant at, Seen seen)
      implements Told {}

  /// @param asks the requester is asked, so that the clock stands still
  record Commented(
      String approvalId,
      int revision,
      boolean asks,
      @Nullable Instant deadline,
      Instant at,
      Seen seen)
      implements Told {}

  /// Somebody wants a reminder now.
  record Wanted(String approvalId, int revision, Words words, Instant at, Seen seen)
      implements Told {}

  record Closed(String approvalId, int revision, Seen seen) implements Told {}

  record Seen(String topic, long seq, String eventId, @Nullable String trace) {}
}
