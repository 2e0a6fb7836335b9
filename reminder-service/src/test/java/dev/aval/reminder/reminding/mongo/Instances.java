package dev.aval.reminder.reminding.mongo;

import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueSettings;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import dev.aval.platform.outbox.TestDatabase;
import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.OneCalendar;
import dev.aval.reminder.reminding.Reminding;
import dev.aval.reminder.reminding.Rule;
import dev.aval.reminder.reminding.Schedules;
import dev.aval.reminder.reminding.Told;
import dev.aval.reminder.reminding.Waiting;
import dev.aval.reminder.reminding.WorkingHours;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Several instances of the service's insides over one database and one broker that keeps all.
final class Instances {
  private static final WorkingHours HOURS =
      new WorkingHours(
          LocalTime.of(8, 0),
          LocalTime.of(18, 0),
          new OneCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()));

  /// As `reminder-service.yaml` says.
  private static final int BATCH = 500;

  private final Queue<Outgoing> told = new ConcurrentLinkedQueue<>();
  private final List<Instance> all;

  record Instance(Schedules schedules, DueAggregates due, DueWorks works, Outbox outbox) {
    int runUntilIdle() {
      int ran = 0;
      for (int found = due.runDue(); found > 0; found = due.runDue()) ran += found;
      return ran;
    }

    /// One approval for each number, all asked at once.
    void open(IntStream numbers, Instant at, int everyDays, int max) {
      schedules.apply(numbers.mapToObj(it -> opened(it, at, new Rule(everyDays, max))).toList());
    }
  }

  Instances(int count, Clock clock) {
    var mongo = TestDatabase.fresh();
    all = IntStream.range(0, count).mapToObj(_ -> instance(mongo, this::tell, clock)).toList();
  }

  static Instance instance(MongoTemplate mongo, Publisher publisher, Clock clock) {
    return instance(mongo, publisher, clock, BATCH);
  }

  /// @param batch as `aval.due.batch` and `aval.outbox.batch`
  static Instance instance(MongoTemplate mongo, Publisher publisher, Clock clock, int batch) {
    var configuration = new SchedulesConfiguration();
    var outbox =
        new Outbox(
            mongo,
            publisher,
            "/aval/reminder-service",
            clock,
            outbox(batch),
            new SimpleMeterRegistry());
    var schedules = configuration.schedules(outbox, HOURS);
    var works = new DueWorks(mongo, clock, due(batch), new SimpleMeterRegistry());
    return new Instance(
        schedules,
        configuration.dueSchedules(works, new Reminding(schedules, clock)),
        works,
        outbox);
  }

  Instance first() {
    return all.getFirst();
  }

  List<Instance> all() {
    return all;
  }

  List<Outgoing> told() {
    return List.copyOf(told);
  }

  void stop() {
    all.forEach(it -> it.outbox().stop());
  }

  private CompletableFuture<?> tell(Outgoing event) {
    told.add(event);
    return CompletableFuture.completedFuture(null);
  }

  private static DueSettings due(int batch) {
    var it = DueSettings.defaults();
    return new DueSettings(
        it.poll(), it.lease(), batch, it.parallel(), it.firstBackoff(), it.maxBackoff());
  }

  private static OutboxSettings outbox(int batch) {
    var it = OutboxSettings.defaults();
    return new OutboxSettings(
        it.lease(),
        it.sendTimeout(),
        it.sweep(),
        it.patience(),
        it.maxDepth(),
        batch,
        it.firstBackoff(),
        it.maxBackoff());
  }

  static Told opened(int number, Instant at, Rule rule) {
    var id = id(number);
    var waiting =
        new Waiting(
            id,
            "ACC-1001",
            1,
            "Two monitors",
            new Waiting.Requester("rita@acme.example", "Rita", "fr"),
            null,
            rule,
            null,
            null);
    var anna = new Approver("anna@acme.example", "Anna", "fr", "Europe/Paris");
    var seen = new Told.Seen("aval.approvals", 1, id + ".1", null);
    return new Told.Opened(waiting, List.of(anna), at, seen);
  }

  /// Letters and the digits 2 to 7, as in every request id.
  static String id(int number) {
    return "r"
        + "%25s"
            .formatted(Integer.toString(number, 6))
            .replace(' ', 'a')
            .replace('0', 'x')
            .replace('1', 'y');
  }
}
