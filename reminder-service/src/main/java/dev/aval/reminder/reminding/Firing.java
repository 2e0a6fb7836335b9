package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Outcome.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a schedule does whose time has come.
///
/// However late this runs, one reminder goes out to each, not one for each interval that passed,
/// and the next is counted from now. Whoever does not work at this moment (we were late, or a clock
/// was set) is reminded when he does. A warning does not wait for that: its deadline does not
/// either.
record Firing(Schedule.Running it, Instant now, WorkingHours hours) {
  Outcome outcome() {
    var due = new ArrayList<ReminderDue>();
    var next = new ArrayList<Round>();
    for (var round : it.rounds().all()) {
      if (round.isDue(rule(), now)) fire(round, due, next);
      else next.add(round);
    }
    var waiting = it.waiting();
    var rounds = new Rounds(next.stream().filter(round -> !round.isEmpty()).toList());
    return waiting.isNearItsEnd(now)
        ? new Accepted(Schedule.of(waiting.warned(), rounds), due, near())
        : new Accepted(Schedule.of(waiting, rounds), due);
  }

  private void fire(Round round, List<ReminderDue> due, List<Round> next) {
    var working = round.approvers().stream().filter(this::works).toList();
    var resting = round.approvers().stream().filter(p -> !works(p)).toList();
    next.add(round.past());
    next.addAll(Round.of(resting, round.sent(), p -> hours.from(now, p)));
    if (working.isEmpty()) return;
    int n = round.sent() + 1;
    boolean last = !rule().allows(n);
    due.add(new ReminderDue(it.waiting(), working, n, rule().max(), last, now, Optional.empty()));
    next.addAll(Round.of(working, n, Due.after(now, rule(), hours)));
  }

  private boolean works(Approver person) {
    return !hours.from(now, person).isAfter(now);
  }

  private Optional<DeadlineNear> near() {
    var people = it.rounds().waiting();
    return people.isEmpty() || it.waiting().isOver(now)
        ? Optional.empty()
        : Optional.of(new DeadlineNear(it.waiting(), people, now));
  }

  private Rule rule() {
    return it.waiting().rule();
  }
}
