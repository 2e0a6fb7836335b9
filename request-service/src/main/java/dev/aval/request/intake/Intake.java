package dev.aval.request.intake;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Closing;
import dev.aval.request.accounts.Standing;
import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.requests.Cancellation;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Submission;
import dev.aval.request.requests.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one way in, for Kafka, HTTP and whatever comes: read, judge, store, answer. Whole batches,
/// because each step costs a tenth when it is taken for many.
public final class Intake {
  private static final Outcome LATE = new Outcome.TooLate();

  private final Bodies bodies;
  private final Accounts accounts;
  private final Requests requests;
  private final Duplicates duplicates;
  private final Tally tally;
  private final Clock clock;

  public Intake(
      Bodies bodies,
      Accounts accounts,
      Requests requests,
      Duplicates duplicates,
      Tally tally,
      Clock clock) {
    this.bodies = bodies;
    this.accounts = accounts;
    this.requests = requests;
    this.duplicates = duplicates;
    this.tally = tally;
    this.clock = clock;
  }

  public Answer take(Envelope envelope) {
    return take(List.of(envelope)).getFirst();
  }

  /// One answer for each envelope, in order. What is answered is stored, or will be asked again.
  public List<Answer> take(List<Envelope> envelopes) {
    var readings = envelopes.stream().map(it -> new Item(it, bodies.read(it))).toList();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var standings = accounts.standings(accountsOf(readings));
    var judged = linked(readings.stream().map(item -> judge(item, standings, now)).toList(), now);
    var outcomes = requests.changeAll(judged.stream().flatMap(Judged::steps).toList()).iterator();
    var answers = new ArrayList<Answer>(judged.size());
    for (var it : judged) {
      answers.add(
          switch (it) {
            case Turned(var answer) -> answer;
            case New fresh -> answer(fresh.reading(), outcomes.next());
            case Due due -> answer(due.reading(), outcomes.next());
          });
    }
    answers.forEach(this::count);
    return answers;
  }

  private record Item(Envelope envelope, Reading reading) {}

  private sealed interface Judged {
    Stream<Step> steps();
  }

  /// Turned away at the door, whatever we may know of that request.
  private record Turned(Answer answer) implements Judged {
    @Override
    public Stream<Step> steps() {
      return Stream.empty();
    }
  }

  private record Due(Reading reading, Step step) implements Judged {
    @Override
    public Stream<Step> steps() {
      return Stream.of(step);
    }
  }

  /// A submission on its way to be a request.
  ///
  /// @param guard what must still hold when it is written
  private record New(
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

  /// With the links from those that repeat another one to the first, all by one look-up.
  private List<Judged> linked(List<Judged> judged, Instant now) {
    var acceptable =
        judged.stream()
            .filter(it -> it instanceof New fresh && fresh.objections().isEmpty())
            .map(it -> ((New) it).facts())
            .toList();
    var firsts = duplicates.of(acceptable, now);
    return firsts.isEmpty() ? judged : judged.stream().map(it -> linked(it, firsts)).toList();
  }

  private static Judged linked(Judged judged, Map<String, String> firsts) {
    return judged instanceof New fresh && firsts.containsKey(fresh.facts().requestId())
        ? fresh.repeating(firsts.get(fresh.facts().requestId()))
        : judged;
  }

  private static Set<String> accountsOf(List<Item> items) {
    var codes = new HashSet<String>();
    for (var item : items) {
      switch (item.reading()) {
        case Reading.Submit(var submission) -> codes.add(submission.account());
        case Reading.Revise(var submission) -> codes.add(submission.account());
        case Reading.Cancel _, Reading.Unreadable _ -> {}
      }
    }
    return codes;
  }

  private Judged judge(Item item, Map<String, Standing> standings, Instant now) {
    return switch (item.reading()) {
      case Reading.Unreadable(var named, var objections) ->
          new Turned(new Answer.Rejected(named, objections));
      case Reading.Cancel cancel -> new Due(cancel, cancel(item.envelope(), cancel, now));
      case Reading.Submit(var asked) ->
          stranger(item, asked).orElseGet(() -> whole(item, asked, standings, now));
      case Reading.Revise(var asked) ->
          stranger(item, asked).orElseGet(() -> whole(item, asked, standings, now));
    };
  }

  private Optional<Judged> stranger(Item item, Submission asked) {
    return item.envelope()
        .sender()
        .flatMap(sender -> Check.stranger(accounts.find(asked.account()), sender))
        .map(why -> new Turned(new Answer.Rejected(item.reading().named(), List.of(why))));
  }

  /// While somebody turns the approval mode of the account off, nothing is taken for it; and what
  /// was judged too long ago is not written, because that may have begun meanwhile (see [Closing]).
  /// That goes for revisions too: what was to be changed would wait again.
  private Judged whole(Item item, Submission asked, Map<String, Standing> standings, Instant now) {
    var standing = standings.get(asked.account());
    if (standing != null && standing.closing(now)) return new Turned(new Answer.Deferred());
    var objections = Check.of(asked, standing != null, now);
    var facts = facts(item.envelope().source(), standing, asked, now);
    var cause = item.envelope().cause();
    Function<Outcome, Outcome> guard = it -> held(standing) && isLate(now) ? LATE : it;
    return item.reading() instanceof Reading.Submit
        ? new New(item.reading(), facts, objections, cause, guard)
        : new Due(
            item.reading(),
            new Step(
                facts.requestId(),
                cause,
                request -> guard.apply(Request.revise(request, facts, objections))));
  }

  private static boolean held(@Nullable Standing standing) {
    return standing != null && standing.held();
  }

  private static Facts facts(
      String source, @Nullable Standing standing, Submission asked, Instant now) {
    if (standing == null) return Facts.of(source, 0, asked, now);
    var complete = asked.within(standing.deadlineFrom(now));
    return Facts.of(source, standing.version(), asked, complete, now);
  }

  /// A clock that went back tells nothing either.
  private boolean isLate(Instant read) {
    return Duration.between(read, clock.instant()).abs().compareTo(Closing.READ_TO_WRITE) > 0;
  }

  private static Step cancel(Envelope envelope, Reading.Cancel cancel, Instant now) {
    var wanted = new Cancellation(cancel.by(), cancel.reason(), now);
    return new Step(
        RequestIds.of(envelope.source(), cancel.account(), cancel.externalId()),
        envelope.cause(),
        request -> request.map(it -> it.cancel(wanted)).orElseGet(Intake::unknown));
  }

  private static Outcome unknown() {
    return Outcome.refused(
        "/externalId",
        Objection.UNKNOWN_REQUEST,
        "Expected a request of this source and account, but there is none");
  }

  private Answer answer(Reading reading, Optional<Outcome> outcome) {
    if (outcome.isEmpty()) return new Answer.SeenBefore();
    return switch (outcome.get()) {
      case Outcome.Accepted(var next, _) -> {
        if (reading instanceof Reading.Submit) tally.submitted(next.facts().asked().type());
        yield new Answer.Taken(next);
      }
      case Outcome.Unchanged(var request) -> new Answer.Taken(request);
      case Outcome.TooLate _ -> new Answer.Deferred();
      case Outcome.Refused(var objections) -> new Answer.Rejected(reading.named(), objections);
    };
  }

  private void count(Answer answer) {
    if (answer instanceof Answer.Rejected(_, var objections)) {
      tally.rejected(objections.getFirst().code());
    }
  }
}
