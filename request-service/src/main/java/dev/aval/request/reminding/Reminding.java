package dev.aval.request.reminding;

import dev.aval.request.browsing.Visibility;
import dev.aval.request.cancelling.Owners;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Nudge;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// D7: those who have not answered are reminded now, by hand, with a few words perhaps; at most
/// once in four hours ([Nudge#QUIET]), and never after the end.
public final class Reminding {
  private final Requests requests;
  private final Owners owners;
  private final Visibility visibility;
  private final Clock clock;

  public Reminding(Requests requests, Owners owners, Visibility visibility, Clock clock) {
    this.requests = requests;
    this.owners = owners;
    this.visibility = visibility;
    this.clock = clock;
  }

  public RemindAnswer remind(Actor actor, String requestId, @Nullable String message) {
    var seen = requests.find(requestId).filter(request -> visibility.of(request, actor));
    if (seen.isEmpty()) return new RemindAnswer.NotFound();
    if (!owners.may(actor, seen.get())) return new RemindAnswer.NotAllowed();
    var nudge = new Nudge(by(actor), message, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var step = new Step(requestId, Optional.empty(), it -> it.orElseThrow().remind(nudge));
    return switch (requests.change(step)) {
      case Outcome.Accepted(var next, _) -> new RemindAnswer.Asked(next);
      case Outcome.Unchanged(var request) -> new RemindAnswer.Asked(request);
      case Outcome.TooLate _ ->
          throw new IllegalStateException("Expected only what is handed in to come too late");
      case Outcome.Refused(var why) when why.getFirst().code().equals(Objection.HELD) ->
          new RemindAnswer.Held();
      case Outcome.Refused _ ->
          possibleAgain(requestId)
              .<RemindAnswer>map(RemindAnswer.TooSoon::new)
              .orElseGet(RemindAnswer.TooLate::new);
    };
  }

  private Optional<Instant> possibleAgain(String requestId) {
    return requests
        .find(requestId)
        .flatMap(it ->
            it instanceof Request.Pending pending ? pending.remindableFrom() : Optional.empty());
  }

  private static @Nullable Person by(Actor actor) {
    return actor instanceof Actor.Individual(var who, _) ? who : null;
  }
}
