package dev.aval.reminder.reminding.mongo;

import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import dev.aval.reminder.reminding.Following;
import dev.aval.reminder.reminding.Outcome;
import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.Schedule;
import dev.aval.reminder.reminding.Schedules;
import dev.aval.reminder.reminding.Told;
import dev.aval.reminder.reminding.WorkingHours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reminding needs no lease: the conditional update of the aggregate lets exactly one of many
/// instances say it.
class MongoSchedules implements Schedules {

  private final Aggregates<Schedule> aggregates;
  private final WorkingHours hours;
  private final Following following;

  MongoSchedules(Aggregates<Schedule> aggregates, WorkingHours hours) {
    this.aggregates = aggregates;
    this.hours = hours;
    this.following = new Following(hours);
  }

  @Override
  public void apply(List<Told> told) {
    aggregates.changeAll(told.stream().map(this::command).toList());
  }

  @Override
  public void remind(List<String> approvalIds, Instant now) {
    aggregates.changeAll(
        approvalIds.stream().map(id -> command(id, null, known -> remind(known, now))).toList());
  }

  private Outcome remind(Optional<Schedule> known, Instant now) {
    return known.map(it -> it.remind(now, hours)).orElseGet(Unchanged::new);
  }

  private Command<Schedule, Boolean> command(Told told) {
    var seen = told.seen();
    var origin = new Origin(seen.topic(), seen.seq(), seen.eventId(), seen.trace());
    return command(told.approvalId(), origin, known -> following.follow(known, told));
  }

  private static Command<Schedule, Boolean> command(
      String id, @Nullable Origin origin, Function<Optional<Schedule>, Outcome> decide) {
    return new Command<>(id, origin, known -> change(decide.apply(known)));
  }

  private static Change<Schedule, Boolean> change(Outcome outcome) {
    return switch (outcome) {
      case Accepted it -> Change.commit(it.next(), OnTheWire.of(it), true);
      case Unchanged _ -> Change.keep(false);
    };
  }
}
