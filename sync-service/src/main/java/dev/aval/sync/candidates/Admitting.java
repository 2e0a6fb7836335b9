package dev.aval.sync.candidates;

import dev.aval.sync.candidates.Candidate.Applied;
import dev.aval.sync.candidates.Candidate.Applying;
import dev.aval.sync.candidates.Candidate.Validated;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Carries out what a human has agreed to: only what the ERP still says, and until it is seen.
public final class Admitting {
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private Admitting() {}

  /// The ERP was asked once more.
  ///
  /// @param says what there is to ask now; empty when there is no reason for anything any more
  /// @param why what to call that
  public static Outcome reread(Candidate it, Optional<Ask> says, Withdrawal why, Instant now) {
    if (!(it instanceof Validated(var ask, var round, var since, var requestId, var by, _))) {
      return new Unchanged();
    }
    if (says.isEmpty()) {
      return Proposing.withdraw(it, why, now);
    }
    return says.get().sameAs(ask)
        ? new Changed(
            new Applying(ask, round, since, requestId, by, since.plus(Candidate.TO_APPLY)),
            new CandidateEvent.Accepted(ask, requestId, by, now))
        : Proposing.propose(Optional.of(it), says.get(), now);
  }

  /// The ERP did not answer: later.
  public static Outcome notReread(Candidate it, Instant now) {
    return it instanceof Validated(var ask, var round, var since, var requestId, var by, _)
        ? new Changed(new Validated(ask, round, since, requestId, by, now.plus(AGAIN)), List.of())
        : new Unchanged();
  }

  /// The account is as was agreed.
  public static Outcome seen(Candidate it, Instant now) {
    return it instanceof Applying(var ask, var round, var since, var requestId, var by, _)
        ? new Changed(
            new Applied(ask, round, since, requestId, by),
            new CandidateEvent.Applied(ask, requestId, now))
        : new Unchanged();
  }

  /// Its time has come and the account is not as was agreed: an alarm was raised, look again later.
  public static Outcome late(Candidate it, Instant now) {
    return it instanceof Applying(var ask, var round, var since, var requestId, var by, var dueAt)
            && !dueAt.isAfter(now)
        ? new Changed(
            new Applying(ask, round, since, requestId, by, now.plus(Candidate.TO_APPLY)), List.of())
        : new Unchanged();
  }

  /// P4: nothing came of it in the time that was promised.
  public static boolean isLate(Candidate it, Instant now) {
    return (it instanceof Validated || it instanceof Applying)
        && !it.since().plus(Candidate.TO_APPLY).isAfter(now);
  }
}
