package dev.aval.reminder.reminding.mongo;

import dev.aval.contracts.Approver;
import dev.aval.contracts.Money;
import dev.aval.contracts.Person;
import dev.aval.contracts.Reminders;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import dev.aval.reminder.reminding.Following;
import dev.aval.reminder.reminding.Outcome;
import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.ReminderDue;
import dev.aval.reminder.reminding.Schedule;
import dev.aval.reminder.reminding.Schedules;
import dev.aval.reminder.reminding.Told;
import dev.aval.reminder.reminding.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reminding needs no lease: the conditional update of the aggregate lets exactly one of many
/// instances say it.
class MongoSchedules implements Schedules {

  private final Aggregates<Schedule> aggregates;

  MongoSchedules(Aggregates<Schedule> aggregates) {
    this.aggregates = aggregates;
  }

  @Override
  public void apply(List<Told> told) {
    aggregates.changeAll(told.stream().map(MongoSchedules::command).toList());
  }

  @Override
  public void remind(List<String> approvalIds, Instant now) {
    aggregates.changeAll(
        approvalIds.stream().map(id -> command(id, null, known -> remind(known, now))).toList());
  }

  private static Outcome remind(Optional<Schedule> known, Instant now) {
    return known.map(it -> it.remind(now)).orElseGet(Unchanged::new);
  }

  private static Command<Schedule, Boolean> command(Told told) {
    var seen = told.seen();
    var origin = new Origin(seen.topic(), seen.seq(), seen.eventId(), seen.trace());
    return command(told.approvalId(), origin, known -> Following.follow(known, told));
  }

  private static Command<Schedule, Boolean> command(
      String id, @Nullable Origin origin, Function<Optional<Schedule>, Outcome> decide) {
    return new Command<>(id, origin, known -> change(decide.apply(known)));
  }

  private static Change<Schedule, Boolean> change(Outcome outcome) {
    return switch (outcome) {
      case Accepted(var next, var due) ->
          Change.commit(next, due.stream().map(MongoSchedules::onTheWire).toList(), true);
      case Unchanged _ -> Change.keep(false);
    };
  }

  private static Reminders.Due onTheWire(ReminderDue due) {
    var it = due.waiting();
    var requester = it.requester();
    var amount = it.amount();
    return new Reminders.Due(
        it.approvalId(),
        it.approvalId(),
        it.account(),
        it.revision(),
        it.subject(),
        new Person(requester.email(), requester.name(), requester.locale()),
        amount == null ? null : new Money(amount.value(), amount.currency()),
        due.n(),
        due.of(),
        due.last(),
        due.approvers().stream()
            .map(p -> new Approver(p.email(), p.name(), p.locale(), p.zone(), null, null))
            .toList(),
        due.at(),
        due.byHand().isPresent() ? true : null,
        due.byHand().map(Words::text).orElse(null),
        it.deadline());
  }
}
