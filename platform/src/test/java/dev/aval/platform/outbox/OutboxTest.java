package dev.aval.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.platform.outbox.Counter.Full;
import dev.aval.platform.outbox.Counter.Open;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class OutboxTest {
  private final MongoTemplate mongo = TestDatabase.fresh();
  private final Broker broker = new Broker();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Aggregates<Counter> counters = instance();

  @Test
  void whatIsCommittedIsStoredAndTold() {
    assertThat(count("a", 2)).isEqualTo(1);

    assertThat(counters.find("a")).contains(new Open(1, Map.of("me", 1)));
    assertThat(broker.ids("counters", "a")).containsExactly("a.1", "a.2");
    assertThat(broker.ids("counters.state", "a")).containsExactly("a.s2");
    assertThat(stored("a"))
        .doesNotContainKeys("relay", "pendingSince")
        .containsEntry("published", 2L);
    assertThat(stored("a").getList("outbox", Document.class)).isEmpty();
  }

  @Test
  void anEventCarriesItsEnvelope() {
    counters.changeAll(List.of(from("a", 7, 1)));

    var event = broker.arrived("counters", "a").getFirst();
    assertThat(event.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", "a.1")
        .containsEntry("ce_type", "counter.counted.v1")
        .containsEntry("ce_source", "/aval/test")
        .containsEntry("ce_subject", "a")
        .containsEntry("ce_time", "2026-03-01T10:00:00Z")
        .containsEntry("ce_seq", "1")
        .containsEntry("ce_causationid", "cause.7")
        .containsEntry("traceparent", "00-trace-span-01")
        .containsEntry("content-type", "application/json");
    assertThat(new String(event.payload(), StandardCharsets.UTF_8))
        .isEqualTo("{\"id\":\"a\",\"value\":1,\"part\":1}");
  }

  @Test
  void variantsAreStoredUnderTheirNames() {
    count("a", 1);
    assertThat(stored("a").get("state", Document.class)).containsEntry("type", "open");

    count("a", 1);
    assertThat(stored("a").get("state", Document.class)).containsEntry("type", "full");
    assertThat(counters.find("a")).contains(new Full(2, Map.of("me", 2)));
  }

  @Test
  void aSilentCommitTellsNothing() {
    count("a", 0);

    assertThat(counters.find("a")).isPresent();
    assertThat(broker.arrived()).isEmpty();
  }

  @Test
  void whatIsKeptIsNotWritten() {
    assertThat(counters.<String>change("a", _ -> Change.keep("no"))).isEqualTo("no");

    assertThat(counters.find("a")).isEmpty();
    assertThat(registry.get("aval.writes").counter().count()).isZero();
  }

  @Test
  void commandsOnOneAggregateAreOneWrite() {
    var results = counters.changeAll(List.of(from("a", 1, 1), from("b", 1, 1), from("a", 2, 1)));

    assertThat(results).containsExactly(Optional.of(1), Optional.of(1), Optional.of(2));
    assertThat(stored("a")).containsEntry("version", 1L).containsEntry("seq", 2L);
    assertThat(broker.ids("counters", "a")).containsExactly("a.1", "a.2");
    assertThat(registry.get("aval.writes").counter().count()).isEqualTo(4);
  }

  @Test
  void ofEventsThatSayAllTheLastOfAWriteIsTold() {
    var whole =
        new Outbox(mongo, broker, "/aval/test", clock, OutboxSettings.defaults(), registry)
            .aggregates("wholes", Counter.class)
            .variant(Open.class, "open")
            .variant(Full.class, "full")
            .topic("counters")
            .tellsAll()
            .build();
    var silent = new Command<Counter, Integer>("a", null, it -> Counter.count("a", it, "me", 0));
    whole.changeAll(List.of(from("a", 1, 1), from("a", 2, 1), silent));
    whole.changeAll(List.of(from("a", 2, 1), from("a", 3, 1)));

    assertThat(whole.find("a").orElseThrow().value()).as("each is taken, once").isEqualTo(4);
    assertThat(broker.arrived("counters", "a"))
        .extracting(it -> new String(it.payload(), StandardCharsets.UTF_8))
        .containsExactly(
            "{\"id\":\"a\",\"value\":2,\"part\":1}", "{\"id\":\"a\",\"value\":4,\"part\":1}");
    assertThat(broker.ids("counters", "a")).as("without gap").containsExactly("a.1", "a.2");
  }

  @Test
  void anOriginIsTakenOnce() {
    counters.changeAll(List.of(from("a", 5, 1)));

    var again = counters.changeAll(List.of(from("a", 5, 1), from("a", 4, 1), from("a", 6, 1)));

    assertThat(again).containsExactly(Optional.empty(), Optional.empty(), Optional.of(2));
  }

  @Test
  void oneThatThrowsKeepsItsAggregateUnwrittenAndNoOther() {
    var broken = new Command<Counter, Integer>("a", null, _ -> bug());

    assertThatThrownBy(() -> counters.changeAll(List.of(from("a", 1, 1), broken, from("b", 1, 1))))
        .hasMessage("bug");

    assertThat(counters.findAll(List.of("a", "b"))).containsOnlyKeys("b");
    assertThat(broker.arrived("counters", "b")).hasSize(1);
  }

  @Test
  void whatOneDecideThrowsReachesOnlyItsCaller() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var good = new ArrayList<Future<Integer>>();
      var bad = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 50; i++) {
        good.add(threads.submit(() -> count("a", 1)));
        bad.add(threads.submit(() -> counters.<Integer>change("a", _ -> bug())));
      }
      for (var it : good) {
        assertThat(it.get()).isBetween(1, 50);
      }
      for (var it : bad) {
        assertThatThrownBy(it::get).hasRootCauseMessage("bug");
      }
    }
    assertThat(counters.find("a")).get().extracting(Counter::value).isEqualTo(50);
  }

  @Test
  void whatTheWriterCouldNotPublishTheSweepDoesAfterThePause() {
    broker.away = true;
    count("a", 2);
    assertThat(counters.sweep()).isZero();

    broker.away = false;
    clock.advance(Duration.ofSeconds(2));

    assertThat(counters.sweep()).isOne();
    assertThat(broker.ids("counters", "a")).containsExactly("a.1", "a.2");
    assertThat(stored("a")).doesNotContainKeys("relay", "pendingSince");
  }

  @Test
  void theSweepTellsTheBytesThatWereDecided() {
    broker.away = true;
    count("a", 1);
    broker.away = false;
    clock.advance(Duration.ofMinutes(5));
    counters.sweep();

    assertThat(broker.arrived("counters", "a").getFirst().headers())
        .containsEntry("ce_time", "2026-03-01T10:00:00Z");
  }

  @Test
  void aRefusedPayloadStopsItsAggregateOnlyAndLessAndLessOften() {
    broker.refusedKey = "poison";
    count("poison", 1);
    count("good", 1);
    count("poison", 1);

    assertThat(broker.ids("counters", "good")).containsExactly("good.1");
    assertThat(attemptsWithin(Duration.ofSeconds(60))).isBetween(5, 10);
    assertThat(registry.get("aval.outbox.oldest.seconds").gauge().value()).isGreaterThan(55);
    assertThat(registry.get("aval.outbox.depth").gauge().value()).isEqualTo(2);

    broker.refusedKey = "";
    clock.advance(Duration.ofSeconds(20));
    counters.sweep();
    assertThat(broker.ids("counters", "poison")).containsExactly("poison.1", "poison.2");
  }

  @Test
  void anAggregateWithTooManyUnpublishedEventsTurnsCommandsAway() {
    broker.away = true;
    for (int i = 0; i < 100; i++) {
      count("a", 1);
    }

    assertThatThrownBy(() -> count("a", 1)).isInstanceOf(OutboxFull.class);
    assertThatThrownBy(() -> counters.changeAll(List.of(from("a", 1, 1))))
        .isInstanceOf(OutboxFull.class);
    assertThat(count("b", 1)).isOne();
  }

  @Test
  void aWriterThatDiedIsFollowedByAnotherInstance() {
    var dying = new Outbox(new DyingParts(mongo, clock, registry));
    var before = Counter.in(dying);
    assertThatThrownBy(() -> before.changeAll(List.of(from("a", 1, 2)))).hasMessage("crash");
    counters.changeAll(List.of(from("a", 2, 1)));
    assertThat(counters.sweep()).isZero();
    assertThat(broker.arrived()).isEmpty();

    clock.advance(Duration.ofSeconds(31));

    assertThat(counters.sweep()).isOne();
    assertThat(broker.ids("counters", "a")).containsExactly("a.1", "a.2", "a.3");
  }

  private int attemptsWithin(Duration time) {
    int attempts = 0;
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.advance(Duration.ofSeconds(1));
      attempts += counters.sweep();
    }
    return attempts;
  }

  private int count(String id, int events) {
    return counters.change(id, now -> Counter.count(id, now, "me", events));
  }

  private static Command<Counter, Integer> from(String id, long seq, int events) {
    return new Command<>(
        id,
        new Origin("some.topic", seq, "cause." + seq, "00-trace-span-01"),
        now -> Counter.count(id, now, "consumer", events));
  }

  private static Change<Counter, Integer> bug() {
    throw new IllegalStateException("bug");
  }

  private Document stored(String id) {
    return mongo.findById(id, Document.class, "counters");
  }

  private Aggregates<Counter> instance() {
    return Counter.in(
        new Outbox(mongo, broker, "/aval/test", clock, OutboxSettings.defaults(), registry));
  }
}
