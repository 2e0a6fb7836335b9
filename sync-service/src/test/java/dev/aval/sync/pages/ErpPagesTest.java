package dev.aval.sync.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.alarms.Clue;
import dev.aval.sync.runs.Breakdown;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Lease;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.Stage;
import dev.aval.sync.runs.Step;
import dev.aval.sync.runs.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What operators see of an ERP that hands over files, and what they say about its first run.
class ErpPagesTest extends ServiceTest {
  static final Duration LONG = Duration.ofSeconds(60);
  static final String OPERATOR = token("operator");

  @Autowired Reconciliations reconciliations;
  @Autowired Alarms alarms;

  @Test
  void aRunIsReportedWithWhatItFoundAndWhatCannotBeRead() throws IOException {
    var code = file();
    deliver(
        "first.full.csv",
        """
        externalId;clientCode;email;name;state
        1;%1$s;zoe@acme.example;Zoé Martin;
        2;%1$s;max@acme.example;Max Weber;
        3;%1$s;no address;Bad Row;
        #rows;3
        """
            .formatted(code));
    var run = await().atMost(LONG).until(this::lastRun, it -> !it.isEmpty());

    var report = get(OPERATOR, "/erp/csv/runs/" + run + "?lang=en").body();
    assertThat(report).contains("everything, for the first time", "Zoé Martin", "csv/2");
    assertThat(get(OPERATOR, "/erp/csv/quarantine?lang=en").body())
        .contains("line 4", "Its e-mail address is none.");
    assertThat(get(OPERATOR, "/erp/csv/quarantine?lang=fr").body())
        .contains("Son adresse électronique n’en est pas une.");
    assertThat(get(OPERATOR, "/api/erp/csv/runs/" + run + "/differences?kind=NEW").body())
        .contains("\"kind\":\"NEW\"", "zoe@acme.example");
    assertThat(get(OPERATOR, "/erp?lang=en").body()).contains("/erp/csv");

    await()
        .atMost(LONG)
        .until(() -> get(OPERATOR, "/erp/csv?lang=en").body().contains("Add all of them"));
    assertThat(submit(OPERATOR, "/erp/csv/baseline").statusCode()).isEqualTo(422);
    assertThat(waiting(code)).isZero();
    assertThat(submit(OPERATOR, "/erp/csv/baseline", "choice", "ASK_EACH").statusCode())
        .isEqualTo(303);
    assertThat(waiting(code)).isEqualTo(2);
    assertThat(get(OPERATOR, "/erp/csv?lang=en").body()).doesNotContain("Add all of them");
  }

  @Test
  void whatIsRefusedIsSaidSoAndChangesNothing() {
    assertThat(post(OPERATOR, "/api/erp/csv/runs", "").body())
        .contains("urn:aval:problem:nothing-delivered");
    assertThat(post(OPERATOR, "/api/erp/csv/runs/csv-999/acceptance", "").body())
        .contains("urn:aval:problem:nothing-held");
    assertThat(get(OPERATOR, "/erp/nowhere").statusCode()).isEqualTo(404);
    assertThat(post(OPERATOR, "/api/erp/nowhere/runs", "").statusCode()).isEqualTo(404);
    assertThat(post(OPERATOR, "/api/erp/csv/baseline", "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void aRunThatBreaksOffSaysSoAndWhenItIsTriedAgain() {
    var now = Instant.now();
    var before = reconciliations.find("csv").orElseThrow();
    var run = new Run("csv-7", 7, Kind.FULL, now, null, null, null, Tally.ZERO);
    var broken = new Breakdown(3, "NullPointerException in Lines.java:9", now);
    var again = now.plusSeconds(3_600);
    set(new Running(before.facts(), run, new Stage.Judging(), new Lease("", again), again, broken));
    try {
      assertThat(get(OPERATOR, "/erp/csv?lang=en").body())
          .contains("broke off 3 times at this step", "in Lines.java:9", "tried again at");
      assertThat(get(OPERATOR, "/erp/csv?lang=fr").body()).contains("interrompue 3 fois");
      assertThat(read(get(OPERATOR, "/api/erp/csv").body()).at("/run/broken/times").asInt())
          .isEqualTo(3);
    } finally {
      set(before);
    }
  }

  @Test
  void alarmsAreInTheLanguageOfTheirReader() {
    var ends = Instant.parse("2026-03-12T08:00:00Z");
    var soon =
        Alarm.ofRun(Alarm.Kind.CREDENTIALS_EXPIRE, "csv", null, Clue.at(ends, "clue.until", "x"));
    var text = "SHORT: 9, allowed 20";
    var few =
        Alarm.ofRun(Alarm.Kind.GUARD_TRIPPED, "csv", null, Clue.of("guard.SHORT", text, 9, 20));
    alarms.raise(List.of(soon, few), ends);
    try {
      assertThat(get(OPERATOR, "/erp?lang=fr").body())
          .contains("échéance le 12 mars 2026", "9 fiches ont été lues, alors qu’au moins 20")
          .doesNotContain(text);
      assertThat(get(OPERATOR, "/erp/csv?lang=en").body())
          .contains("They end on ", "9 records were read, where at least 20");
      assertThat(get(OPERATOR, "/api/erp").body()).contains("SHORT: 9, allowed 20");
    } finally {
      alarms.clear(List.of(soon.id(), few.id()), ends);
    }
  }

  private void set(Reconciliation it) {
    reconciliations.change("csv", _ -> new Step.Taken(it, List.of()));
  }

  private int waiting(String code) {
    return read(get(OPERATOR, "/api/portfolio?q=" + code).body())
        .path("files")
        .path(0)
        .path("waiting")
        .asInt();
  }

  private String lastRun() {
    var runs = read(get(OPERATOR, "/api/erp/csv/runs").body()).path("items");
    return runs.path(0).path("runId").asString("");
  }

  private static JsonNode read(String body) {
    return Json.mapper().readTree(body);
  }

  private static void deliver(String name, String text) throws IOException {
    var folder = Files.createDirectories(FILES.resolve("erp"));
    var part = Files.write(folder.resolve(name + ".part"), text.getBytes(UTF_8));
    Files.move(part, folder.resolve(name));
  }
}
