package dev.aval.request.concluding;

import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Tally;
import dev.aval.request.requests.Verdict;
import java.util.List;
import java.util.Optional;

/// The end of an approval becomes the outcome of its request.
public final class Concluding {
  private final Requests requests;
  private final Tally tally;

  public Concluding(Requests requests, Tally tally) {
    this.requests = requests;
    this.tally = tally;
  }

  public record Closing(String requestId, Verdict verdict, Cause cause) {}

  public void conclude(List<Closing> closings) {
    requests.changeAll(closings.stream().map(Concluding::step).toList()).stream()
        .flatMap(Optional::stream)
        .forEach(this::count);
  }

  private static Step step(Closing closing) {
    return new Step(
        closing.requestId(),
        Optional.of(closing.cause()),
        request ->
            request
                .orElseThrow(() ->
                    new IllegalStateException(
                        "Expected to conclude request '%s', but there is none"
                            .formatted(closing.requestId())))
                .conclude(closing.verdict()));
  }

  private void count(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted(var next, _)) tally.concluded(next.status());
  }
}
