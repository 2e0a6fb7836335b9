package dev.aval.sync.alarms.mongo;

import dev.aval.contracts.Sync;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarm.Cleared;
import dev.aval.sync.alarms.Alarm.Raised;
import dev.aval.sync.alarms.Alarm.Standing;
import dev.aval.sync.alarms.Alarms;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Alarms kept as aggregates, so that each is told.
final class MongoAlarms implements Alarms {
  private final Aggregates<Standing> aggregates;
  private final IntFunction<List<String>> raisedIds;

  /// @param raisedIds at most so many of those that are raised
  MongoAlarms(Aggregates<Standing> aggregates, IntFunction<List<String>> raisedIds) {
    this.aggregates = aggregates;
    this.raisedIds = raisedIds;
  }

  @Override
  public void raise(Collection<Alarm> alarms, Instant now) {
    change(
        alarms,
        Alarm::id,
        alarm ->
            known ->
                known.orElse(null) instanceof Raised
                    ? Change.keep(false)
                    : Change.commit(new Raised(alarm, now), List.of(raised(alarm, now)), true));
  }

  @Override
  public void clear(Collection<String> ids, Instant now) {
    change(
        aggregates.findAll(ids).keySet(),
        Function.identity(),
        _ ->
            known ->
                known.orElse(null) instanceof Raised(var alarm, _)
                    ? Change.commit(new Cleared(alarm, now), List.of(cleared(alarm, now)), true)
                    : Change.keep(false));
  }

  @Override
  public List<Raised> raised(int most) {
    return aggregates.findAll(raisedIds.apply(most)).values().stream()
        .filter(Raised.class::isInstance)
        .map(Raised.class::cast)
        .sorted(Comparator.comparing(Raised::since))
        .toList();
  }

  private <T> void change(
      Collection<T> items,
      Function<T, String> id,
      Function<T, Function<Optional<Standing>, Change<Standing, Boolean>>> decide) {
    if (!items.isEmpty()) {
      aggregates.changeAll(
          items.stream()
              .map(it -> new Command<Standing, Boolean>(id.apply(it), null, decide.apply(it)))
              .toList());
    }
  }

  private static Sync raised(Alarm it, Instant now) {
    var candidate =
        it.kind() == Alarm.Kind.ACCEPTANCE_NOT_APPLIED
            ? it.id().substring(it.id().indexOf('/') + 1)
            : null;
    return new Sync.AlarmRaised(
        it.id(),
        it.system(),
        Sync.Alarm.valueOf(it.kind().name()),
        it.account() == null || it.account().isBlank() ? null : it.account(),
        it.externalId(),
        it.run(),
        candidate,
        it.detail(),
        now);
  }

  private static Sync cleared(Alarm it, Instant now) {
    return new Sync.AlarmCleared(it.id(), it.system(), Sync.Alarm.valueOf(it.kind().name()), now);
  }
}
