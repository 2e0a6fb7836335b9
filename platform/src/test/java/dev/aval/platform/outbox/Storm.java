package dev.aval.platform.outbox;

import dev.aval.platform.outbox.FaultyBroker.Crash;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Eight writers and four sweeps on four instances, with every fault at once; then all is healed
/// and left to drain. A writer that dies delivers its batch again, as Kafka would.
final class Storm {
  private static final int INSTANCES = 4;
  private static final int WRITERS = 8;
  private static final int AGGREGATES = 30;
  private static final int PATIENCE_MILLIS = 60_000;

  /// Makes one instance. Broken ones must be caught by [Findings].
  interface Instance {
    OutboxParts parts(
        MongoTemplate mongo, FaultyBroker broker, Faults faults, SimpleMeterRegistry registry);
  }

  private final MongoTemplate mongo = TestDatabase.fresh();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Delivered delivered = new Delivered();
  private final Faults faults;
  private final FaultyBroker broker;
  private final List<Aggregates<Counter>> instances = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final long seed;
  private final int batches;

  /// @param batches per writer
  Storm(long seed, int batches, Instance instance) {
    this.seed = seed;
    this.batches = batches;
    faults = new Faults(seed);
    broker = new FaultyBroker(faults);
    for (int i = 0; i < INSTANCES; i++) {
      instances.add(Counter.in(new Outbox(instance.parts(mongo, broker, faults, registry))));
    }
  }

  Findings rage() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        broker) {
      var writers = new ArrayList<Future<?>>();
      for (int w = 0; w < WRITERS; w++) {
        int writer = w;
        writers.add(threads.submit(() -> write(writer)));
      }
      instances.forEach(it -> threads.submit(() -> sweep(it)));
      await(writers);
      faults.heal();
      drain();
      over.set(true);
    }
    var findings = new Findings(mongo, broker.arrived(), delivered, failures);
    System.out.printf(
        "Storm with seed %d: %d arrived, %s, lost leases %.0f, writes %.0f%n  %s%n",
        seed,
        broker.arrived().size(),
        faults.happened(),
        registry.get("aval.outbox.lost.leases").counter().count(),
        registry.get("aval.writes").counter().count(),
        findings);
    return findings;
  }

  private void await(List<Future<?>> writers) throws InterruptedException {
    for (var writer : writers) {
      try {
        writer.get();
      } catch (ExecutionException failure) {
        failures.add(failure.getCause().toString());
      }
    }
  }

  private void write(int writer) {
    var random = new Random(seed + writer);
    var mine = instances.get(writer % INSTANCES);
    var who = "writer" + writer;
    for (int batch = 1; batch <= batches; batch++) {
      if (random.nextInt(3) == 0) {
        var id = "a" + random.nextInt(AGGREGATES);
        int events = random.nextInt(3);
        untilTaken(() -> mine.change(id, now -> Counter.count(id, now, "person", events)));
      } else {
        var commands = commands(who, batch, random);
        untilTaken(() -> mine.changeAll(commands));
        commands.forEach(it -> delivered.add(who, it.id()));
      }
    }
  }

  private static List<Command<Counter, Integer>> commands(String who, int batch, Random random) {
    var commands = new ArrayList<Command<Counter, Integer>>();
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      var id = "a" + random.nextInt(AGGREGATES);
      int events = random.nextInt(3);
      long seq = batch * 100L + commands.size();
      commands.add(
          new Command<>(
              id,
              new Origin("of." + who, seq, who + "." + seq, null),
              now -> Counter.count(id, now, who, events)));
    }
    return commands;
  }

  private void untilTaken(Runnable work) {
    while (true) {
      try {
        work.run();
        return;
      } catch (Crash | TransientDataAccessException again) {
        FaultyParts.sleep(1);
      }
    }
  }

  private void sweep(Aggregates<Counter> instance) {
    while (!over.get()) {
      try {
        if (instance.sweep() == 0) {
          FaultyParts.sleep(3);
        }
      } catch (Crash survivedByTheNext) {
        FaultyParts.sleep(1);
      }
    }
  }

  private void drain() {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    var left = Query.query(Criteria.where("pendingSince").exists(true));
    while (mongo.exists(left, "counters") && System.currentTimeMillis() < end) {
      FaultyParts.sleep(20);
    }
    FaultyParts.sleep(100);
  }
}
