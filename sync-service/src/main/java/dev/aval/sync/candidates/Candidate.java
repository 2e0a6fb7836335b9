package dev.aval.sync.candidates;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a human was asked about one person of an ERP, and what became of it.
///
/// Whoever was turned down leaves a mark and is not proposed again until the ERP record changes in
/// what identifies the person (P10). Each proposal is a round of its own: the answer to an earlier
/// one, however late or often it comes, says nothing about the present one.
///
/// What it does is in [Proposing], [Concluding] and [Admitting].
public sealed interface Candidate {
  /// P4: after so long, an acceptance that changed nothing is an alarm.
  Duration TO_APPLY = Duration.ofHours(24);

  Ask ask();

  int round();

  /// When it became what it is.
  Instant since();

  /// @param requestId of the request that asks, as soon as it is known
  record Proposed(Ask ask, int round, Instant since, @Nullable String requestId)
      implements Candidate {}

  /// Found by the first run, which asks about all of them at once.
  record Baseline(Ask ask, int round, Instant since) implements Candidate {}

  /// Validated; the ERP is asked once more before anything is changed. Its own state, never work to
  /// do (ruling X1).
  ///
  /// @param dueAt when to ask, or to ask again
  record Validated(
      Ask ask, int round, Instant since, String requestId, @Nullable Person by, Instant dueAt)
      implements Candidate {}

  /// The ERP has said it again and the account was told; it is not seen there yet.
  ///
  /// @param dueAt when that is late
  record Applying(
      Ask ask,
      int round,
      Instant since,
      @Nullable String requestId,
      @Nullable Person by,
      Instant dueAt)
      implements Candidate {}

  /// Seen in the account.
  record Applied(Ask ask, int round, Instant since, @Nullable String requestId, @Nullable Person by)
      implements Candidate {}

  record TurnedDown(
      Ask ask,
      int round,
      Instant since,
      @Nullable String requestId,
      @Nullable Person by,
      String why)
      implements Candidate {}

  record Withdrawn(Ask ask, int round, Instant since, Withdrawal why) implements Candidate {}
}
