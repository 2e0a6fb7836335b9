package dev.aval.platform.duework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.outbox.SettableClock;
import dev.aval.platform.outbox.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Items of one line keep their order, whatever fails, and nobody else waits for them.
class LinesTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  record Mail(String line) {}

  private final MongoTemplate mongo = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock(START);
  private final List<String> done = new ArrayList<>();
  private final List<List<String>> begun = new ArrayList<>();
  private final Map<String, Result> outcomes = new HashMap<>();

  /// What happens while something is handled.
  private final Map<String, Runnable> meanwhile = new HashMap<>();

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final DueWork<Mail> mails = instance();

  @Test
  void theNextWaitsWhileTheOneBeforeIsTriedAgainAndOthersDoNot() {
    outcomes.put("a1", new Result.Retry("421 busy"));
    now("a1");
    now("a2", "b1");
    now("a3");
    assertThat(done).containsExactly("b1");

    outcomes.clear();
    clock.advance(Duration.ofMinutes(1));
    runAll();
    assertThat(done).containsExactly("b1", "a1", "a2", "a3");
  }

  @Test
  void theNextIsDueWhenTheOneBeforeIsTriedAgain() {
    outcomes.put("a1", new Result.RetryAt(START.plusSeconds(60), "later"));
    now("a1");
    now("a2");
    clock.advance(Duration.ofSeconds(59));
    assertThat(mails.runDue()).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(mails.runDue()).isEqualTo(2);
  }

  @Test
  void whatFailedForGoodOrWasCancelledFreesTheNext() {
    outcomes.put("a1", new Result.Retry("421 busy"));
    now("a1");
    now("a2");
    mails.cancel("a1");
    outcomes.put("a2", new Result.Failed("550"));
    clock.advance(Duration.ofMinutes(1));
    runAll();
    now("a3");
    assertThat(done).containsExactly("a3");
  }

  @Test
  void thoseOfOneLineInOneBatchAreBegunOneAfterTheOtherAndNoneIsPutBack() {
    now("a1", "a2", "b1", "a3");
    assertThat(begun).containsExactly(List.of("a1", "b1"), List.of("a2"), List.of("a3"));
    assertThat(done).containsExactly("a1", "b1", "a2", "a3");
    assertThat(writes()).as("stored, and recorded when it is done").isEqualTo(2 * 4);
  }

  @Test
  void whoComesWhileTheOneBeforeIsInOurHandsWaitsInThemForIt() {
    meanwhile.put("a1", () -> now("a2", "b1"));
    meanwhile.put("b1", () -> now("a3"));
    now("a1");
    assertThat(begun).containsExactly(List.of("a1"), List.of("b1"), List.of("a2"), List.of("a3"));
    assertThat(done).containsExactly("b1", "a1", "a2", "a3");
    assertThat(writes()).isEqualTo(2 * 4);
  }

  @Test
  void whoWaitsInOurHandsIsDueWhenTheOneBeforeIsTriedAgain() {
    outcomes.put("a1", new Result.RetryAt(START.plusSeconds(60), "later"));
    now("a1", "a2", "b1", "a3");
    assertThat(done).containsExactly("b1");
    for (var id : List.of("a2", "a3")) {
      assertThat(stored(id))
          .containsEntry("attempts", 0)
          .containsEntry("dueAt", Date.from(START.plusSeconds(60)))
          .doesNotContainKey("token");
    }
    outcomes.clear();
    clock.advance(Duration.ofSeconds(60));
    mails.runDue();
    assertThat(done).containsExactly("b1", "a1", "a2", "a3");
  }

  /// Its lease might end while it is handled.
  @Test
  void whoWaitedInOurHandsForLongIsPutBack() {
    meanwhile.put("a1", () -> clock.advance(DueSettings.defaults().lease().dividedBy(20)));
    now("a1", "a2");
    assertThat(done).as("just in time").containsExactly("a1", "a2");
    meanwhile.put("b1", () -> clock.advance(Duration.ofMillis(3_001)));
    now("b1", "b2");
    assertThat(done).endsWith("b1");
    assertThat(stored("b2")).containsEntry("attempts", 0).doesNotContainKey("token");
    mails.runDue();
    assertThat(done).endsWith("b2");
  }

  @Test
  void whoWaitedIsNotMorePatientlyTriedForIt() {
    outcomes.put("a1", new Result.RetryAt(START.plusSeconds(1), "later"));
    now("a1");
    now("a2");
    for (int i = 2; i < 20; i++) {
      outcomes.put("a1", new Result.RetryAt(START.plusSeconds(i), "later"));
      clock.advance(Duration.ofSeconds(1));
      mails.runDue();
    }
    assertThat(stored("a2")).containsEntry("attempts", 0).doesNotContainKey("token");
  }

  @Test
  void otherHandsDoNotOvertakeEither() {
    var other = instance();
    outcomes.put("a1", new Result.Retry("421 busy"));
    now("a1");
    other.doNow(items("a2"));
    assertThat(done).isEmpty();
    outcomes.clear();
    clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < 4; i++) {
      other.runDue();
      mails.runDue();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(done).containsExactly("a1", "a2");
  }

  @Test
  void whatIsPutBackKeepsItsPlaceAndCountsAsUntried() {
    outcomes.put("a1", new Result.PutBack("the server is away"));
    now("a1");
    clock.advance(Duration.ofSeconds(1));
    now("b1", "c1");
    outcomes.clear();
    assertThat(stored("a1"))
        .containsEntry("attempts", 0)
        .containsEntry("dueAt", Date.from(START))
        .doesNotContainKey("token");
    assertThat(mails.runDue()).isOne();
    assertThat(done).containsExactly("b1", "c1", "a1");
  }

  @Test
  void whileItIsShutNothingIsTakenAndThenTheOldestGoesFirst() {
    open.set(false);
    now("b1");
    clock.advance(Duration.ofSeconds(1));
    now("a1");
    assertThat(mails.runDue()).isEqualTo(2);
    assertThat(done).isEmpty();
    open.set(true);
    mails.runDue();
    assertThat(done).containsExactly("b1", "a1");
  }

  @Test
  void whatIsNewDoesNotWaitForAllThatIsOld() {
    var digging = builder().batch(3).rounds(2).build();
    digging.schedule(items("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1"));
    clock.advance(Duration.ofMinutes(1));
    digging.schedule(items("x1", "y1"));
    for (int i = 0; i < 3; i++) assertThat(digging.round()).isTrue();
    assertThat(done).containsExactly("a1", "b1", "c1", "x1", "y1", "d1", "e1", "f1");
    assertThat(digging.round()).isTrue();
    assertThat(digging.round()).isFalse();
    assertThat(done).hasSize(11).endsWith("g1", "h1", "i1");
  }

  /// Random failures of random lines, two instances: within each line everything in order.
  @Test
  void inAnyStormEachLineKeepsItsOrder() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var instances = List.of(mails, instance());
    var next = new HashMap<String, Integer>();
    for (int i = 0; i < 400; i++) {
      var line = "abc".charAt(random.nextInt(3)) + "";
      var id = line + next.merge(line, 1, Integer::sum);
      switch (random.nextInt(4)) {
        case 0 -> outcomes.put(id, new Result.Retry("by chance"));
        case 1 -> outcomes.put(id, new Result.PutBack("by chance"));
        default -> {}
      }
      var one = instances.get(random.nextInt(2));
      switch (random.nextInt(4)) {
        case 0 -> one.doNow(items(id));
        case 1 -> one.schedule(items(id));
        case 2 -> one.doNow(items(id, line + next.merge(line, 1, Integer::sum)));
        default -> {
          one.doNow(items(id));
          meanwhile.put(
              id,
              () -> {
                clock.advance(Duration.ofMillis(1)); // places of two instances differ by their time
                one.doNow(items(line + next.merge(line, 1, Integer::sum)));
                clock.advance(Duration.ofMillis(1));
              });
        }
      }
      instances.get(random.nextInt(2)).runDue();
      if (random.nextInt(10) == 0) outcomes.clear();
      clock.advance(Duration.ofMillis(1 + random.nextInt(900)));
    }
    outcomes.clear();
    for (int i = 0; i < 600 && done.size() < total(next); i++) {
      clock.advance(Duration.ofSeconds(30));
      instances.get(random.nextInt(2)).runDue();
    }
    assertThat(done).as("seed %d", seed).hasSize(total(next));
    for (var line : next.keySet()) {
      assertThat(done.stream().filter(it -> it.startsWith(line)))
          .as("seed %d", seed)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, next.get(line)).mapToObj(n -> line + n).toList());
    }
  }

  private static int total(Map<String, Integer> next) {
    return next.values().stream().mapToInt(it -> it).sum();
  }

  private Document stored(String id) {
    return mongo.getCollection("mails").find(new Document("_id", id)).first();
  }

  private int writes() {
    return (int) registry.counter("aval.writes", "collection", "mails").count();
  }

  private void now(String... ids) {
    mails.doNow(items(ids));
  }

  private List<Item<Mail>> items(String... ids) {
    return List.of(ids).stream()
        .map(it -> new Item<>(it, clock.instant(), new Mail(it.substring(0, 1))))
        .toList();
  }

  private void runAll() {
    for (int i = 0; i < 10; i++) mails.runDue();
  }

  private DueWork<Mail> instance() {
    return builder().build();
  }

  private DueWorkBuilder<Mail> builder() {
    return new DueWorks(mongo, clock, DueSettings.defaults(), registry, new CallerRuns())
        .work("mails", Mail.class)
        .handler(this::handle)
        .line(Mail::line)
        .whenever(open::get)
        .backoff(Duration.ofSeconds(2), Duration.ofSeconds(20));
  }

  private List<Result> handle(List<Task<Mail>> tasks) {
    begun.add(tasks.stream().map(Task::id).toList());
    for (var task : tasks) {
      var its = meanwhile.remove(task.id());
      if (its != null) its.run();
    }
    return tasks.stream().map(this::handle).toList();
  }

  private Result handle(Task<Mail> task) {
    var outcome = outcomes.getOrDefault(task.id(), Result.done());
    if (outcome instanceof Result.Done) done.add(task.id());
    return outcome;
  }
}
