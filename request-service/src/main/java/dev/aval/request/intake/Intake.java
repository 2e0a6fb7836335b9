package dev.aval.request.intake;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.intake.Judged.Due;
import dev.aval.request.intake.Judged.New;
import dev.aval.request.intake.Judged.Turned;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Tally;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one way in, for Kafka, HTTP and whatever comes: read, judge, store, answer. Whole batches,
/// because each step costs a tenth when it is taken for many.
public final class Intake {
  private final Judging judging;
  private final Repeating repeating;
  private final Requests requests;
  private final Tally tally;
  private final Clock clock;

  public Intake(
      Bodies bodies,
      Accounts accounts,
      Requests requests,
      Duplicates duplicates,
      Tally tally,
      Clock clock) {
    this.judging = new Judging(bodies, accounts, clock);
    this.repeating = new Repeating(duplicates);
    this.requests = requests;
    this.tally = tally;
    this.clock = clock;
  }

  public Answer take(Envelope envelope) {
    return take(List.of(envelope)).getFirst();
  }

  /// One answer for each envelope, in order. What is answered is stored, or will be asked again.
  public List<Answer> take(List<Envelope> envelopes) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var judged = repeating.linked(judging.judge(envelopes, now), now);
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

  private Answer answer(Reading reading, Optional<Outcome> outcome) {
    if (outcome.isEmpty()) return new Answer.SeenBefore();
    return switch (outcome.get()) {
      case Outcome.Accepted(var next, _) -> {
        if (reading instanceof Reading.Submit) tally.submitted(next.facts().asked().type());
        if (next instanceof Request.Cancelled) tally.concluded(next.status());
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
