package dev.aval.request.intake;

import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is to be done about something handed in.
sealed interface Judged {
  Stream<Step> steps();

  /// Turned away at the door, whatever we may know of that request.
  record Turned(Answer answer) implements Judged {
    @Override
    public Stream<Step> steps() {
      return Stream.empty();
    }
  }

  record Due(Reading reading, Step step) implements Judged {
    @Override
    public Stream<Step> steps() {
      return Stream.of(step);
    }
  }

  /// A submission on its way to be a request.
  ///
  /// @param guard what must still hold when it is written
  record New(
      Reading reading,
      Facts facts,
      List<Objection> objections,
      Optional<Cause> cause,
      Function<Outcome, Outcome> guard)
      implements Judged {
    @Override
    public Stream<Step> steps() {
      return Stream.of(
          new Step(
              facts.requestId(),
              cause,
              request -> guard.apply(Request.submit(request, facts, objections))));
    }

    New repeating(String first) {
      return new New(reading, facts.repeating(first), objections, cause, guard);
    }
  }
}
