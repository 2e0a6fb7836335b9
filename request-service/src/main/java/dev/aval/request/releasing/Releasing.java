package dev.aval.request.releasing;

import dev.aval.request.browsing.Visibility;
import dev.aval.request.cancelling.Owners;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// B8: approval and release to production are two events. The platform tells the second one, once
/// it has done what was approved; a super user or an operator may say it for a platform that
/// cannot.
public final class Releasing {
  private final Requests requests;
  private final Owners owners;
  private final Visibility visibility;
  private final Clock clock;

  public Releasing(Requests requests, Owners owners, Visibility visibility, Clock clock) {
    this.requests = requests;
    this.owners = owners;
    this.visibility = visibility;
    this.clock = clock;
  }

  public ReleaseAnswer release(Actor actor, String requestId, @Nullable String message) {
    var seen = requests.find(requestId).filter(request -> visibility.of(request, actor));
    if (seen.isEmpty()) return new ReleaseAnswer.NotFound();
    if (!owners.mayRelease(actor, seen.get())) return new ReleaseAnswer.NotAllowed();
    var release = new Release(by(actor), message, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var step = new Step(requestId, Optional.empty(), it -> it.orElseThrow().release(release));
    return switch (requests.change(step)) {
      case Outcome.Accepted(var next, _) -> new ReleaseAnswer.Released(next);
      case Outcome.Unchanged(var request) -> new ReleaseAnswer.Released(request);
      case Outcome.TooLate _ ->
          throw new IllegalStateException("Expected only a submission to come too late");
      case Outcome.Refused(var objections) -> new ReleaseAnswer.NotApproved(objections);
    };
  }

  private static @Nullable Person by(Actor actor) {
    return actor instanceof Actor.Individual(var who, _) ? who : null;
  }
}
