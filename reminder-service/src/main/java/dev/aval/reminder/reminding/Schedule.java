package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  static Schedule start(Waiting waiting, List<Approver> approvers, Instant at) {
    return of(waiting, Rounds.of(approvers, waiting.rule().after(at)));
  }

  static Schedule of(Waiting waiting, Rounds rounds) {
    return rounds
        .dueAt(waiting.rule())
        .<Schedule>map(due -> new Running(waiting, rounds, due))
        .orElseGet(() -> new Exhausted(waiting, rounds));
  }

  /// Somebody asks for a reminder now. It counts for none of the others, but silence is counted
  /// from it. While the clock stands still there is nobody to remind.
  default Outcome remindNow(int askedFor, Words words, Instant now) {
    if (!(this instanceof Open it) || it instanceof Paused || it.revision() != askedFor) {
      return new Unchanged();
    }
    var people = it.rounds().waiting();
    if (people.isEmpty()) return new Unchanged();
    var due = ReminderDue.byHand(it.waiting(), people, it.rounds().sent(), words, now);
    var rounds = it.rounds().waitingFor(people, people, it.waiting().rule().after(now));
    return new Accepted(of(it.waiting(), rounds), List.of(due));
  }

  /// Reminds once when it is time. However late this runs, one reminder goes out to each, not one
  /// for each interval that passed, and the next is counted from now.
  default Outcome remind(Instant now) {
    return this instanceof Running it && !it.dueAt().isAfter(now)
        ? reminded(it, now)
        : new Unchanged();
  }

  private static Outcome reminded(Running it, Instant now) {
    var rule = it.waiting().rule();
    var due = new ArrayList<ReminderDue>();
    var next = new ArrayList<Round>();
    for (var round : it.rounds().all()) {
      if (round.isDue(rule, now)) {
        int n = round.sent() + 1;
        due.add(
            new ReminderDue(
                it.waiting(),
                round.approvers(),
                n,
                rule.max(),
                !rule.allows(n),
                now,
                Optional.empty()));
        next.add(new Round(round.approvers(), round.answered(), n, rule.after(now)));
      } else {
        next.add(round);
      }
    }
    return new Accepted(of(it.waiting(), new Rounds(next)), due);
  }
}
