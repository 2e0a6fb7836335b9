package dev.aval.request.cancelling;

import dev.aval.request.browsing.Visibility;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Cancellation;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Tally;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calling a request back: by whoever asked for it, by the platform that handed it in, by a super
/// user of its account, by an operator.
///
/// **Protocol.** A decision may be under way, so nobody is told `CANCELLED` before it is certain:
///
/// 1. Here the pending request becomes `CANCELLING` and says `request.cancel-requested.v1`.
/// 2. approval-service reads it, on the same key and so after `request.submitted.v1`. If the
///    approval is still open it closes it: `approval.closed.v1` with outcome `CANCELLED`. If it is
///    closed it does nothing: its `approval.closed.v1` has been written already.
/// 3. Here the first `approval.closed.v1` concludes the request, whatever it says:
///    `request.cancelled.v1`, or `request.approved.v1` when the decision was written first.
///
/// The one conditional write on the approval decides the race; both services only follow it. Each
/// step is idempotent, so it survives redelivery and a crash between any two of them.
///
/// While it is held for an unpaid invoice there is no approval to decide it: the first step is the
/// last, and the one write on the request decides between this and `hold.release.v1`.
public final class Cancelling {
  private final Requests requests;
  private final Owners owners;
  private final Visibility visibility;
  private final Tally tally;
  private final Clock clock;

  public Cancelling(
      Requests requests, Owners owners, Visibility visibility, Tally tally, Clock clock) {
    this.requests = requests;
    this.owners = owners;
    this.visibility = visibility;
    this.tally = tally;
    this.clock = clock;
  }

  public CancelAnswer cancel(Actor actor, String requestId, @Nullable String reason) {
    var seen = requests.find(requestId).filter(request -> visibility.of(request, actor));
    if (seen.isEmpty()) return new CancelAnswer.NotFound();
    if (!owners.may(actor, seen.get())) return new CancelAnswer.NotAllowed();
    var wanted =
        new Cancellation(by(actor), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var step = new Step(requestId, Optional.empty(), it -> it.orElseThrow().cancel(wanted));
    return switch (requests.change(step)) {
      case Outcome.Accepted(var next, _) -> {
        if (next instanceof Request.Cancelled) tally.concluded(next.status());
        yield new CancelAnswer.Taken(next);
      }
      case Outcome.Unchanged(var request) -> new CancelAnswer.Taken(request);
      case Outcome.TooLate _ ->
          throw new IllegalStateException("Expected only a submission to come too late");
      case Outcome.Refused(var objections) -> new CancelAnswer.TooLate(objections);
    };
  }

  private static @Nullable Person by(Actor actor) {
    return actor instanceof Actor.Individual(var who, _) ? who : null;
  }
}
