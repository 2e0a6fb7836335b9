package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A run of the reconciliation survives `kill -9` of sync-service while it reads and while it
/// applies: its checkpoint is gone on with, nobody is asked twice, nobody is forgotten.
@Order(7)
class ErpCrashIT {
  private static final int PEOPLE = 60_000;
  private static final int NEW = 40;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final RunningAval aval = RunningAval.separate();
  private final Api operator = Api.of(aval, "olga@aval.example");

  @BeforeAll
  static void alone() {
    RunningAval.endShared();
  }

  @Test
  void aRunIsGoneOnWithWhereverItWasKilled() throws IOException {
    await("the ERP's folder to be looked through")
        .atMost(LONGEST)
        .until(() -> state(), "RESTING"::equals);
    drop("monday", PEOPLE);
    for (var phase : new String[] {"READING", "APPLYING"}) {
      await(phase)
          .atMost(LONGEST)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> system().at("/run/phase").asString(""), phase::equals);
      kill(phase);
    }
    ended("csv-1");
    assertThat(run("csv-1").at("/outcome").asString()).isEqualTo("COMPLETE");
    assertThat(run("csv-1").at("/tally/read").asInt()).isEqualTo(PEOPLE);
    assertThat(count("contacts", "system", "csv")).isEqualTo(PEOPLE);
    assertThat(count("candidates", "state.type", "baseline")).isEqualTo(PEOPLE);

    drop("tuesday", PEOPLE + NEW);
    await("the next run").atMost(LONGEST).until(() -> state(), "RUNNING"::equals);
    kill("RUNNING");
    ended("csv-2");
    assertThat(run("csv-2").at("/tally/missing").asInt()).isZero();
    assertThat(count("candidates", "state.type", "proposed")).isEqualTo(NEW);
    var topics = new Topics(Kcat.on(aval));
    await("each to be asked about once")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(
                    topics.requests().stream()
                        .filter(it -> it.type().equals("request.submitted.v1"))
                        .filter(it -> it.text("/type").equals("user-access"))
                        .map(Event::key)
                        .distinct())
                .hasSize(NEW));
  }

  private void kill(String when) {
    var sync =
        aval.services()
            .filter(it -> it.info().commandLine().orElse("").contains("sync-service"))
            .findFirst()
            .orElseThrow();
    System.out.println("kill -9 of sync-service: " + when);
    sync.destroyForcibly();
  }

  private void ended(String run) {
    await(run + " to end")
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> run(run).at("/outcome").asString(""), it -> !it.isEmpty());
  }

  private JsonNode run(String run) {
    return asked("/api/erp/csv/runs/" + run);
  }

  private JsonNode system() {
    return asked("/api/erp/csv");
  }

  private String state() {
    return system().at("/state").asString("");
  }

  /// Nothing while sync-service is away.
  private JsonNode asked(String path) {
    try {
      return operator.get(path).json();
    } catch (RuntimeException away) {
      return MissingNode.getInstance();
    }
  }

  private long count(String collection, String field, String value) {
    try (var client = MongoClients.create(aval.dump().uri())) {
      return client
          .getDatabase("aval_sync")
          .getCollection(collection)
          .countDocuments(Filters.eq(field, value));
    }
  }

  private void drop(String day, int people) throws IOException {
    var folder = Files.createDirectories(aval.data().resolve("erp"));
    Path part = folder.resolve(day + ".part");
    try (var out = Files.newBufferedWriter(part)) {
      out.write("externalId;clientCode;email;name\n");
      for (var it : IntStream.rangeClosed(1, people).toArray()) {
        out.write("%06d;ACC-1001;p%d@erp.example;Person %d\n".formatted(it, it, it));
      }
      out.write("#rows;" + people + "\n");
    }
    Files.move(part, folder.resolve(day + ".full.csv"));
  }
}
