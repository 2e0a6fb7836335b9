package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The reminders of one approval.
///
/// One that has said all it had to say of itself is [Exhausted]: it speaks only when somebody asks
/// it to. One whose approval ended, in whatever way, is [Silent] (ruling X2). Only [Running] has a
/// due time, so only that is ever found.
public sealed interface Schedule {
  String approvalId();

  int revision();

  /// While it is open.
  sealed interface Open extends Schedule {
    Waiting waiting();

    Rounds rounds();

    @Override
    default String approvalId() {
      return waiting().approvalId();
    }

    @Override
    default int revision() {
      return waiting().revision();
    }
  }

  record Running(Waiting waiting, Rounds rounds, Instant dueAt) implements Open {}

  /// Nobody is left to remind: all have answered, or have had all their reminders.
  record Exhausted(Waiting waiting, Rounds rounds) implements Open {}

  /// The clock stands still.
  record Paused(Waiting waiting, Rounds rounds, Instant since) implements Open {
    Schedule resume(Instant now) {
      return of(waiting, rounds.later(Duration.between(since, now)));
    }
  }

  record Silent(String approvalId, int revision) implements Schedule {}

  static Schedule start(Waiting waiting, List<Approver> approvers, Instant at, WorkingHours hours) {
    return of(waiting, Rounds.of(approvers, Due.after(at, waiting.rule(), hours)));
  }

  static Schedule of(Waiting waiting, Rounds rounds) {
    var warnAt = Optional.ofNullable(waiting.warnAt()).filter(_ -> !rounds.waiting().isEmpty());
    return Stream.of(rounds.dueAt(waiting.rule()), warnAt)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .<Schedule>map(due -> new Running(waiting, rounds, due))
        .orElseGet(() -> new Exhausted(waiting, rounds));
  }

  /// Somebody asks for a reminder now. It counts for none of the others, but silence is counted
  /// from it. While the clock stands still there is nobody to remind.
  default Outcome remindNow(int askedFor, Words words, Instant now, WorkingHours hours) {
    if (!(this instanceof Open it) || it instanceof Paused || it.revision() != askedFor) {
      return new Unchanged();
    }
    var people = it.rounds().waiting();
    if (people.isEmpty()) return new Unchanged();
    var due = ReminderDue.byHand(it.waiting(), people, it.rounds().sent(), words, now);
    var later = Due.after(now, it.waiting().rule(), hours);
    var rounds = it.rounds().waitingFor(people, people, later);
    return new Accepted(of(it.waiting(), rounds), List.of(due));
  }

  /// Reminds when it is time, and warns of a deadline that is near.
  default Outcome remind(Instant now, WorkingHours hours) {
    return this instanceof Running it && !it.dueAt().isAfter(now)
        ? new Firing(it, now, hours).outcome()
        : new Unchanged();
  }
}
