package dev.aval.platform.duework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.platform.outbox.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Several instances on one collection, all asked for the same work, with handlers that pause and
/// fail.
class DueWorkStormTest {
  record Job(int number) {}

  private static final int JOBS = 300;
  private static final Duration SAFE = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final int FAR_BEYOND_THE_LEASE = 1_000;

  private final long seed = Long.getLong("aval.storm.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final MongoTemplate mongo = TestDatabase.fresh();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<String> inHand = new ConcurrentSkipListSet<>();
  private final TreeSet<String> twiceAtOnce = new TreeSet<>();

  /// Chance alone does not make a handler outlast its lease in every storm.
  private final AtomicBoolean oneIsSlow = new AtomicBoolean();

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void nothingIsDoneTwiceWhileLeasesHold(int instances) throws Exception {
    storm(instances, SAFE, 3);

    assertThat(twiceAtOnce).as("in two hands, seed %d", seed).isEmpty();
    assertThat(done).as("done, seed %d", seed).hasSize(JOBS);
    assertThat(done.values()).as("seed %d", seed).allMatch(times -> times.get() == 1);
    assertThat(registry.get("aval.due.done").counter().count()).isEqualTo(JOBS);
    assertThat(registry.get("aval.due.lost.leases").counter().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void everythingIsDoneAlthoughLeasesAreLost(int instances) throws Exception {
    oneIsSlow.set(true);
    storm(instances, SHORT, 60);

    assertThat(done).as("done, seed %d", seed).hasSize(JOBS);
    await("the slow handler to come back too late")
        .until(() -> registry.get("aval.due.lost.leases").counter().count() > 0);
  }

  private void storm(int instances, Duration lease, int pause) throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < instances; i++) {
        var mine = instance(lease, pause);
        threads.submit(() -> ask(mine));
        threads.submit(() -> {
          while (!over.get()) {
            mine.runDue();
            sleep(2);
          }
        });
      }
      var open = Query.query(Criteria.where("dueAt").exists(true));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> done.size() == JOBS && !mongo.exists(open, "jobs"));
      over.set(true);
    }
    System.out.printf(
        "%d instances with seed %d: %d jobs, %d handlings, %.0f leases lost%n",
        instances,
        seed,
        JOBS,
        done.values().stream().mapToInt(AtomicInteger::get).sum(),
        registry.get("aval.due.lost.leases").counter().count());
  }

  private void ask(DueWork<Job> instance) {
    var items = new ArrayList<Item<Job>>();
    IntStream.range(0, JOBS)
        .forEach(it -> items.add(new Item<>("job" + it, Instant.now(), new Job(it))));
    for (int from = 0; from < JOBS; from += 30) {
      var some = items.subList(from, from + 30);
      if (upTo(2) == 0) {
        instance.doNow(some);
      } else {
        instance.schedule(some);
      }
    }
  }

  private List<Result> handle(List<Task<Job>> tasks, int pause) {
    tasks.stream().filter(it -> !inHand.add(it.id())).forEach(it -> twice(it.id()));
    sleep(oneIsSlow.getAndSet(false) ? FAR_BEYOND_THE_LEASE : upTo(pause));
    var results = tasks.stream().map(this::result).toList();
    tasks.forEach(it -> inHand.remove(it.id()));
    return results;
  }

  private Result result(Task<Job> task) {
    if (upTo(10) == 0) {
      return new Result.Retry("by chance");
    }
    done.computeIfAbsent(task.id(), _ -> new AtomicInteger()).incrementAndGet();
    return Result.done();
  }

  private synchronized void twice(String id) {
    twiceAtOnce.add(id);
  }

  private synchronized int upTo(int bound) {
    return random.nextInt(bound);
  }

  private DueWork<Job> instance(Duration lease, int pause) {
    return new DueWorks(mongo, Clock.systemUTC(), DueSettings.defaults(), registry)
        .work("jobs", Job.class)
        .handler(tasks -> handle(tasks, pause))
        .batch(20)
        .lease(lease)
        .backoff(Duration.ofMillis(1), Duration.ofMillis(5))
        .build();
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
