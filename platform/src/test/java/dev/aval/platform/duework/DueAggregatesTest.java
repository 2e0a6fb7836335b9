package dev.aval.platform.duework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.outbox.SettableClock;
import dev.aval.platform.outbox.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class DueAggregatesTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final MongoTemplate mongo = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock(START);
  private final List<List<String>> fired = new ArrayList<>();
  private final DueAggregates schedules =
      new DueWorks(
              mongo, clock, DueSettings.defaults(), new SimpleMeterRegistry(), new CallerRuns())
          .aggregates("schedules", this::fire);

  @Test
  void aggregatesWhoseTimeHasComeAreFiredOldestFirst() {
    dueAt("later", START.plusSeconds(10));
    dueAt("second", START);
    dueAt("first", START.minusSeconds(10));
    mongo.insert(new Document("_id", "never").append("state", new Document()), "schedules");

    assertThat(schedules.runDue()).isEqualTo(2);
    assertThat(fired).containsExactly(List.of("first", "second"));
  }

  @Test
  void oneThatFailsRestsAndStopsNobody() {
    dueAt("bad", START.minusSeconds(10));
    dueAt("good", START);

    schedules.runDue();
    assertThat(fired).containsExactly(List.of("bad", "good"), List.of("bad"), List.of("good"));

    dueAt("next", START);
    schedules.runDue();
    assertThat(fired.getLast()).containsExactly("next");

    clock.advance(Duration.ofHours(1));
    schedules.runDue();
    assertThat(fired.getLast()).containsExactly("bad");
  }

  @Test
  void whatRestsDoesSoForAllInstances() {
    dueAt("bad", START.minusSeconds(10));
    schedules.runDue();
    var other =
        new DueWorks(
                mongo, clock, DueSettings.defaults(), new SimpleMeterRegistry(), new CallerRuns())
            .aggregates("schedules", this::fire);
    assertThat(other.runDue()).isZero();
  }

  private void fire(List<String> ids) {
    fired.add(ids);
    if (ids.contains("bad")) {
      throw new IllegalStateException("bug");
    }
    ids.forEach(id -> mongo.remove(mongo.findById(id, Document.class, "schedules"), "schedules"));
  }

  private void dueAt(String id, Instant at) {
    mongo.insert(
        new Document("_id", id).append("state", new Document("dueAt", Date.from(at))), "schedules");
  }
}
