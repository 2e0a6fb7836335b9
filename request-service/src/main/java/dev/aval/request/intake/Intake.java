package dev.aval.request.intake;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Closing;
import dev.aval.request.accounts.Standing;
import dev.aval.request.requests.Cancellation;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one way in, for Kafka, HTTP and whatever comes: read, judge, store, answer. Whole batches,
/// because each step costs a tenth when it is taken for many.
public final class Intake {
  private final Bodies bodies;
  private final Accounts accounts;
  private final Requests requests;
  private final Tally tally;
  private final Clock clock;

  public Intake(Bodies bodies, Accounts accounts, Requests requests, Tally tally, Clock clock) {
    this.bodies = bodies;
    this.accounts = accounts;
    this.requests = requests;
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
    var judged = readings.stream().map(item -> judge(item, standings, now)).toList();
    var outcomes = requests.changeAll(judged.stream().flatMap(Judged::steps).toList()).iterator();
    var answers = new ArrayList<Answer>(judged.size());
    for (var it : judged) {
      answers.add(
          switch (it) {
            case Turned(var answer) -> answer;
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

  private static Set<String> accountsOf(List<Item> items) {
    var codes = new HashSet<String>();
    for (var item : items) {
      if (item.reading() instanceof Reading.Submit(var submission)) {
        codes.add(submission.account());
      }
    }
    return codes;
  }

  private Judged judge(Item item, Map<String, Standing> standings, Instant now) {
    return switch (item.reading()) {
      case Reading.Unreadable(var named, var objections) ->
          new Turned(new Answer.Rejected(named, objections));
      case Reading.Cancel cancel -> new Due(cancel, cancel(item.envelope(), cancel, now));
      case Reading.Submit submit ->
          stranger(item.envelope(), submit)
              .<Judged>map(why -> new Turned(new Answer.Rejected(submit.named(), List.of(why))))
              .orElseGet(() -> submit(item.envelope(), submit, standings, now));
    };
  }

  private Optional<Objection> stranger(Envelope envelope, Reading.Submit submit) {
    return envelope
        .sender()
        .flatMap(sender -> Check.stranger(accounts.find(submit.submission().account()), sender));
  }

  /// While somebody turns the approval mode of the account off, nothing is taken for it; and what
  /// was judged too long ago is not written, because that may have begun meanwhile (see [Closing]).
  private Judged submit(
      Envelope envelope, Reading.Submit submit, Map<String, Standing> standings, Instant now) {
    var asked = submit.submission();
    var standing = standings.get(asked.account());
    if (standing != null && standing.closing(now)) return new Turned(new Answer.Deferred());
    var objections = Check.of(asked, standing != null, now);
    var facts = facts(envelope.source(), standing, asked, now);
    boolean held = standing != null && standing.held();
    return new Due(
        submit,
        new Step(
            facts.requestId(),
            envelope.cause(),
            request ->
                held && isLate(now)
                    ? new Outcome.TooLate()
                    : Request.submit(request, facts, objections)));
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
        if (next instanceof Request.Pending) tally.submitted(next.facts().asked().type());
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
