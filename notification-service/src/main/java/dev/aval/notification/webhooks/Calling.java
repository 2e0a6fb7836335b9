package dev.aval.notification.webhooks;

import dev.aval.notification.webhooks.Courier.Answer;
import dev.aval.notification.webhooks.Courier.Errand;
import dev.aval.notification.webhooks.Line.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes calls and writes down what became of them. One that was removed, or switched off since, is
/// not called; whoever answers 410 is never called again.
public final class Calling {
  /// About a day and a half, with pauses that double up to eight hours.
  public static final int ATTEMPTS = 17;

  private final Endpoints endpoints;
  private final Courier courier;
  private final Journal journal;
  private final Clock clock;

  /// @param attempts counts this one
  public record Try(String id, Call call, int attempts) {}

  /// @param why null when it is done with
  public record Made(boolean again, @Nullable String why) {
    static final Made DONE = new Made(false, null);
  }

  public Calling(Endpoints endpoints, Courier courier, Journal journal, Clock clock) {
    this.endpoints = endpoints;
    this.courier = courier;
    this.journal = journal;
    this.clock = clock;
  }

  /// What became of each, in order.
  public List<Made> call(List<Try> tries) {
    var errands = tries.stream().map(this::errand).toList();
    var answers = courier.call(errands.stream().flatMap(Optional::stream).toList()).iterator();
    var lines = new ArrayList<Line>(tries.size());
    var made = new ArrayList<Made>(tries.size());
    for (int i = 0; i < tries.size(); i++) {
      made.add(errands.get(i).isPresent() ? made(tries.get(i), answers.next(), lines) : Made.DONE);
    }
    if (!lines.isEmpty()) journal.keep(lines);
    return made;
  }

  private Optional<Errand> errand(Try it) {
    return endpoints
        .find(it.call().account(), it.call().endpoint())
        .filter(Endpoint::isOn)
        .map(to -> new Errand(it.call(), to));
  }

  private Made made(Try it, Answer answer, List<Line> lines) {
    return switch (answer) {
      case Answer.Taken(var status) -> {
        lines.add(line(it, Status.DELIVERED, status, null));
        yield Made.DONE;
      }
      case Answer.Gone _ -> {
        endpoints.change(
            it.call().account(), it.call().endpoint(), e -> e.switched(Endpoint.Off.GONE));
        lines.add(line(it, Status.FAILED, 410, "It wants no more calls"));
        yield Made.DONE;
      }
      case Answer.Refused(var status, var why) -> failed(it, status, why, lines);
      case Answer.NoAnswer(var why) -> failed(it, null, why, lines);
    };
  }

  private Made failed(Try it, @Nullable Integer status, String why, List<Line> lines) {
    boolean again = it.attempts() < ATTEMPTS;
    lines.add(line(it, again ? Status.WAITING : Status.FAILED, status, why));
    return new Made(again, why);
  }

  private Line line(Try it, Status status, @Nullable Integer answer, @Nullable String why) {
    return new Line(it.id(), it.call(), status, it.attempts(), answer, why, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
