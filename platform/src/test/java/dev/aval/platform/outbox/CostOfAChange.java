package dev.aval.platform.outbox;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Json;
import dev.aval.platform.duework.CallerRuns;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.messaging.Outgoing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Prints the CPU time of the client per aggregate change, alone and in batches of 100: everything
/// that happens on the calling thread, which is all but the database and the broker. Run with
/// `-Daval.measure=true`.
@EnabledIfSystemProperty(named = "aval.measure", matches = "true")
class CostOfAChange {
  record Who(String email, String name, String locale) {}

  record Step(String policy, List<Who> approvers, Instant since) {}

  record Pending(
      String account,
      String subject,
      BigDecimal amount,
      Who requester,
      List<Step> steps,
      Map<String, String> data,
      Instant at) {}

  @EventType("pending.changed.v1")
  record Changed(String account, String subject, Who requester, List<Who> approvers, Instant at) {}

  private static final int ROUNDS = 20_000;

  private final Broker broker =
      new Broker() {
        @Override
        synchronized void arrive(Outgoing record) {}
      };
  private final Aggregates<Pending> pending =
      new Outbox(
              new OutboxParts(
                  TestDatabase.fresh(),
                  broker,
                  "/aval/test",
                  Clock.systemUTC(),
                  new OutboxSettings(
                      Duration.ofSeconds(30),
                      Duration.ofSeconds(10),
                      Duration.ofSeconds(1),
                      Duration.ofSeconds(1),
                      100_000,
                      100,
                      Duration.ofSeconds(1),
                      Duration.ofSeconds(15)),
                  new SimpleMeterRegistry(),
                  new CallerRuns()))
          .aggregates("pending", Pending.class)
          .variant(Pending.class, "pending")
          .topic("pending")
          .build();

  @Test
  void print() {
    for (int i = 0; i < 3; i++) {
      measure("single insert", 1, this::insertOne);
      measure("single change", 1, this::changeOne);
      measure("insert in batches of 100", 100, this::insertHundred);
      measure("change in batches of 100", 100, this::changeHundred);
      var mapping = new Mapping<>(Pending.class, Map.of(Pending.class, "pending"));
      var state = state(1);
      var document = mapping.write(state);
      measure("  of it mapping a state to a document", 1, _ -> mapping.write(state));
      measure("  of it mapping a document to a state", 1, _ -> mapping.read(document));
      measure("  of it an event to JSON", 1, _ -> Json.mapper().writeValueAsString(event(state)));
    }
  }

  private interface Work {
    void run(int i);
  }

  private static void measure(String what, int per, Work step) {
    int rounds = ROUNDS / per / (what.startsWith("single") ? 5 : 1);
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      step.run(i);
    }
    double micros = (threads.getCurrentThreadCpuTime() - start) / 1000.0;
    System.out.printf("%-45s %7.1f us%n", what, micros / rounds / per);
  }

  private final List<String> ids = new ArrayList<>();

  private void insertOne(int i) {
    var id = UUID.randomUUID().toString();
    ids.add(id);
    change(id, i);
  }

  private void changeOne(int i) {
    change(ids.get(i % ids.size()), i);
  }

  private void change(String id, int i) {
    pending.change(id, _ -> Change.commit(state(i), List.of(event(state(i))), 1));
  }

  private void insertHundred(int i) {
    var hundred = new ArrayList<String>();
    for (int n = 0; n < 100; n++) {
      hundred.add(UUID.randomUUID().toString());
    }
    ids.addAll(hundred);
    changeAll(hundred, i);
  }

  private void changeHundred(int i) {
    int from = (i * 100) % (ids.size() - 100);
    changeAll(ids.subList(from, from + 100), i);
  }

  private void changeAll(List<String> some, int i) {
    pending.changeAll(
        some.stream()
            .map(id ->
                new Command<Pending, Integer>(
                    id, null, _ -> Change.commit(state(i), List.of(event(state(i))), 1)))
            .toList());
  }

  private static Changed event(Pending it) {
    return new Changed(
        it.account(), it.subject(), it.requester(), it.steps().getFirst().approvers(), it.at());
  }

  private static Pending state(int i) {
    var who = new Who("anna.martin@acme.example", "Anna Martin", "fr-FR");
    var step = new Step("any-of@1", List.of(who, who, who), Instant.EPOCH);
    return new Pending(
        "acme",
        "Order " + i + " of twelve office chairs",
        new BigDecimal("1234.50"),
        who,
        List.of(step, step),
        Map.of("costCentre", "4711", "site", "Lyon"),
        Instant.EPOCH);
  }
}
