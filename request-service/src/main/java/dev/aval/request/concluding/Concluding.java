package dev.aval.request.concluding;

import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Reopening;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Tally;
import dev.aval.request.requests.Verdict;
import java.util.List;
import java.util.Optional;

/// The end of an approval becomes the outcome of its request; where an operator reopened it, the
/// request waits again.
public final class Concluding {
  private final Requests requests;
  private final Tally tally;

  public Concluding(Requests requests, Tally tally) {
    this.requests = requests;
    this.tally = tally;
  }

  /// Something an approval said that changes where its request stands.
  public sealed interface Said {
    String requestId();

    Cause cause();
  }

  public record Closing(String requestId, Verdict verdict, Cause cause) implements Said {}

  public record Again(String requestId, Reopening reopening, Cause cause) implements Said {}

  public void conclude(List<? extends Said> said) {
    requests.changeAll(said.stream().map(Concluding::step).toList()).stream()
        .flatMap(Optional::stream)
        .forEach(this::count);
  }

  private static Step step(Said said) {
    return new Step(
        said.requestId(),
        Optional.of(said.cause()),
        known -> outcome(known.orElseThrow(() -> unknown(said)), said));
  }

  private static Outcome outcome(Request request, Said said) {
    return switch (said) {
      case Closing(_, var verdict, _) -> request.conclude(verdict);
      case Again(_, var reopening, _) -> request.reopen(reopening);
    };
  }

  private static RuntimeException unknown(Said said) {
    return new IllegalStateException(
        "Expected to conclude request '%s', but there is none".formatted(said.requestId()));
  }

  private void count(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted(Request.Concluded end, _))
      tally.concluded(end.status());
  }
}
