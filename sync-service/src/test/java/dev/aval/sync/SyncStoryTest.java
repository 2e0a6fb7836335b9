package dev.aval.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Topics;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.Foreign;
import dev.aval.platform.testing.PlatformParts;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Person;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.reconciling.Reconciling;
import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Report.Outcome;
import dev.aval.sync.runs.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an ERP that drops files and a platform that only speaks Kafka see, on real stores and a
/// real broker: one day after the other.
@SpringBootTest(
    classes = SyncService.class,
    properties = {
      "spring.config.name=sync-service",
      "logging.level.root=warn",
      "aval.erp.poll=200ms",
      "server.port=0"
    })
@PlatformParts
@TestMethodOrder(OrderAnnotation.class)
class SyncStoryTest {
  private static final TestIssuer ISSUER = TestIssuer.start();
  private static final Foreign FOREIGN = new Foreign();
  private static final Person OPS = new Person("ops@aval.example", "Ops");
  private static final String HEAD = "externalId;clientCode;email;name;state\n";
  private static final int PEOPLE = 1_200;

  @TempDir static Path folder;

  @Autowired Reconciliations reconciliations;
  @Autowired Reports reports;
  @Autowired Reconciling reconciling;
  @Autowired Deciding deciding;
  @Autowired Candidates candidates;
  @Autowired Contacts contacts;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    ISSUER.trustedBy(settings);
    settings.add("AVAL_ERP_FOLDER", folder::toString);
  }

  @Test
  @Order(1)
  void theFirstSnapshotIsABaselineThatOneHumanDecidesAbout() throws IOException {
    account(1, "sam@story.example");
    await().until(() -> reconciliations.find("csv").isPresent());
    drop("day1.full.csv", people(1, PEOPLE));
    var report = run(1);
    assertThat(report.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(report.tally().read()).isEqualTo(PEOPLE);
    assertThat(deciding.baseline("csv", Choice.NOTE_ONLY, OPS)).isEqualTo(PEOPLE);
    assertThat(folder.resolve("done/day1.full.csv")).exists();
  }

  @Test
  @Order(2)
  void theNextDayProposesWhoIsNewAndTakesBackWhoLeft() throws IOException {
    drop("day2.full.csv", people(1, PEOPLE) + line("n1", "nina") + line("n2", "nils"));
    assertThat(run(2).tally().proposed()).isEqualTo(2);
    var submit = told(Topics.REQUESTS_INBOX, "request.submit.v1", id("n1") + ".1");
    assertThat(submit.get("type").asString()).isEqualTo("user-access");

    drop("day3.full.csv", people(1, PEOPLE) + line("n1", "nina"));
    run(3);
    drop("day4.full.csv", people(1, PEOPLE) + line("n1", "nina") + "\n");
    assertThat(run(4).tally().withdrawn()).isEqualTo(1);
    told(Topics.REQUESTS_INBOX, "request.cancel.v1", id("n2") + ".1");
    told(Topics.SYNC, "candidate.withdrawn.v1", id("n2"));
  }

  @Test
  @Order(3)
  void whoIsApprovedIsAddedAndSeen() {
    outcome(
        "request.submitted.v1",
        "{\"requestId\": \"r-n1\", \"source\": \"/aval/sync-service\", \"externalId\": \"%s.1\"}",
        1);
    outcome(
        "request.approved.v1",
        """
        {"requestId": "r-n1", "source": "/aval/sync-service", "externalId": "%s.1",
         "decidedBy": {"email": "sam@story.example", "name": "Sam"}}
        """,
        2);
    told(Topics.SYNC, "candidate.accepted.v1", id("n1"));
    account(2, "sam@story.example", "nina@story.example");
    told(Topics.SYNC, "candidate.added.v1", id("n1"));
    assertThat(candidates.find(id("n1")).orElseThrow()).isInstanceOf(Candidate.Applied.class);
  }

  @Test
  @Order(4)
  void anotherEmailOfAMemberIsAskedAbout() throws IOException {
    drop("day5.full.csv", people(1, PEOPLE) + line("n1", "nina.berg"));
    run(5);
    var change = told(Topics.SYNC, "member-change.proposed.v1", id("n1"));
    assertThat(change.get("member").asString()).isEqualTo("nina@story.example");
    assertThat(change.get("change").asString()).isEqualTo("EMAIL");
  }

  @Test
  @Order(5)
  void aSnapshotWithHalfOfThemWaitsForAHuman() throws IOException {
    drop("day6.full.csv", people(1, PEOPLE / 2));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> reconciliations.find("csv").orElseThrow() instanceof Held);
    assertThat(reports.report("csv-6").orElseThrow().outcome()).isEqualTo(Outcome.GUARDED);
    assertThat(told(Topics.SYNC, "alarm.raised.v1", "GUARD_TRIPPED/csv").get("alarm").asString())
        .isEqualTo("GUARD_TRIPPED");
    assertThat(contacts.find("csv/p1200").orElseThrow().missing()).isZero();
    reconciling.discard("csv", "csv-6", "ops@aval.example");
    told(Topics.SYNC, "alarm.cleared.v1", "GUARD_TRIPPED/csv");
    assertThat(folder.resolve("refused/day6.full.csv")).exists();
  }

  @Test
  @Order(6)
  void theSameSnapshotOnceMoreChangesNothingAndAnOldOneIsRefused() throws IOException {
    drop("day7.full.csv", people(1, PEOPLE) + line("n1", "nina.berg"));
    assertThat(run(7).outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(run(7).tally().toApply()).as("but for who is asked about").isEqualTo(1);
    drop("day8.full.csv", people(1, PEOPLE) + line("n3", "nora"));
    run(8);
    drop("day9.full.csv", people(1, PEOPLE) + line("n1", "nina.berg"));
    assertThat(run(9).outcome()).isEqualTo(Outcome.DISCARDED);
    assertThat(run(9).reason()).contains("day7.full.csv");
  }

  private Report run(int number) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> reports.report("csv-" + number), Optional::isPresent)
        .orElseThrow();
  }

  private static String people(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(it -> line("p" + it, "p" + it))
        .collect(Collectors.joining());
  }

  private static String line(String id, String name) {
    return "%s;SYNC-1;%s@story.example;Person %s;active\n".formatted(id, name, id);
  }

  private void drop(String name, String lines) throws IOException {
    var count = lines.lines().filter(it -> !it.isBlank()).count();
    var part =
        Files.writeString(folder.resolve(name + ".part"), HEAD + lines + TRAILER.formatted(count));
    Files.move(part, folder.resolve(name));
  }

  private static final String TRAILER = "#rows;%d\n";

  private static String id(String externalId) {
    return Contact.candidateId("csv", externalId);
  }

  private static void outcome(String type, String body, long seq) {
    FOREIGN.publish(
        Topics.REQUESTS,
        "r-n1",
        type,
        "/aval/request-service",
        seq,
        body.formatted(id("n1")).getBytes(UTF_8));
  }

  private static void account(long version, String... emails) {
    var members =
        java.util.Arrays.stream(emails)
            .map("{\"email\": \"%s\", \"rights\": [\"APPROVAL\"]}"::formatted)
            .collect(Collectors.joining(","));
    var body =
        """
        {"account": "SYNC-1", "version": %d, "name": "Story", "approvalMode": true,
         "members": [%s], "settings": {}}
        """
            .formatted(version, members);
    FOREIGN.publish(
        Topics.ACCOUNTS,
        "SYNC-1",
        "account.changed.v1",
        "/aval/request-service",
        version,
        body.getBytes(UTF_8));
  }

  private static JsonNode told(String topic, String type, String key) {
    return JsonMapper.shared()
        .readTree(
            await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> find(topic, type, key), Optional::isPresent)
                .orElseThrow()
                .value());
  }

  private static Optional<ConsumerRecord<String, byte[]>> find(
      String topic, String type, String key) {
    return Foreign.all(topic).stream()
        .filter(it -> key.equals(it.key()) && type.equals(Foreign.header(it, "ce_type")))
        .reduce((_, last) -> last);
  }
}
