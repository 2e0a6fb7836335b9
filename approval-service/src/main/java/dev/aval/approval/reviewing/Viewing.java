package dev.aval.approval.reviewing;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.reviewing.Reviewing.View;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Somebody who signed in was shown what he is asked: a fact for the evidence, kept with the
/// approval and told once for each person and revision. It decides nothing and moves nothing (R1).
public final class Viewing {
  private final Approvals approvals;
  private final Clock clock;

  public Viewing(Approvals approvals, Clock clock) {
    this.approvals = approvals;
    this.clock = clock;
  }

  /// Writes nothing where it is known, or where no answer of his is wanted.
  public void shown(View view) {
    if (view.approval() instanceof Pending it
        && view.standing() instanceof MayDecide may
        && !it.live().isSeenBy(may.by().email())) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var revision = it.live().revision().number();
      approvals.change(it.request().requestId(), known -> ruling(known, revision, may, now));
    }
  }

  /// What it was when it was shown counts, not what it has become.
  private static Ruling ruling(Optional<Approval> known, int revision, MayDecide may, Instant now) {
    return known.orElse(null) instanceof Pending it
            && it.live().revision().number() == revision
            && !it.live().isSeenBy(may.by().email())
        ? new Accepted(viewed(it, may, now))
        : refused(Refusal.SUPERSEDED);
  }

  private static Transition viewed(Pending it, MayDecide may, Instant now) {
    var by = may.by();
    var voice = may.voice().email();
    var next = it.about(it.live().seenBy(by.email()));
    return Transition.to(
        next, new ApprovalEvent.Viewed(next, by, by.is(voice) ? null : voice, now));
  }
}
