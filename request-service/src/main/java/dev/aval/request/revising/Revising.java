package dev.aval.request.revising;

import dev.aval.request.browsing.Visibility;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import java.util.Optional;
import java.util.function.Function;

/// Another version of a request over HTTP: by the platform that handed the first in, or by the
/// person who asked for it here. What a platform sent is the platform's to change: its order would
/// not follow what somebody writes here.
///
/// Everything else is judged where events are: [Intake].
public final class Revising {
  private final Requests requests;
  private final Visibility visibility;
  private final Intake intake;

  public Revising(Requests requests, Visibility visibility, Intake intake) {
    this.requests = requests;
    this.visibility = visibility;
    this.intake = intake;
  }

  /// @param envelope made for the request that is there
  public RevisionAnswer revise(
      Actor actor, String requestId, Function<Request, Envelope> envelope) {
    var seen = requests.find(requestId).filter(request -> visibility.of(request, actor));
    if (seen.isEmpty()) return new RevisionAnswer.NotFound();
    if (!may(actor, seen.get())) return new RevisionAnswer.NotAllowed();
    return new RevisionAnswer.Handed(intake.take(envelope.apply(seen.get())));
  }

  public static boolean may(Actor actor, Request request) {
    var facts = request.facts();
    return facts.source().equals(actor.source())
        && switch (actor) {
          case Actor.Platform _ -> true;
          case Actor.Individual(var who, _) ->
              facts.asked().requester().email().equals(who.email());
        };
  }

  /// A person asks for himself, whatever the body says.
  public static Optional<Person> sender(Actor actor) {
    return actor instanceof Actor.Individual(var who, _) ? Optional.of(who) : Optional.empty();
  }
}
