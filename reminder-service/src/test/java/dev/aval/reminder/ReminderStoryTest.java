package dev.aval.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.testing.Foreign;
import dev.aval.platform.testing.PlatformParts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// reminder-service on a real broker and database, with a clock that a test moves.
@SpringBootTest(
    classes = ReminderService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=reminder-service")
@Import(ReminderStoryTest.Time.class)
@PlatformParts
class ReminderStoryTest {
  static final Foreign FOREIGN = new Foreign();
  static final Instant OPENED = Instant.parse("2026-11-17T09:00:00Z"); // a Tuesday
  static final Duration DAY = Duration.ofDays(1);
  static int count;

  @Autowired SettableClock clock;
  @Autowired DueAggregates dueSchedules;
  @Autowired MongoTemplate mongo;
  String id;

  @BeforeEach
  void anApproval() {
    id = "r" + "a".repeat(24) + (char) ('b' + count++);
    clock.now = OPENED;
  }

  @Test
  void aReminderGoesOutWhenItsTimeComesAndTheLastSaysSo() {
    opened(3, 2);
    at(OPENED.plus(DAY.multipliedBy(3)).minusMillis(1));
    assertThat(reminders()).isEmpty();

    at(OPENED.plus(DAY.multipliedBy(3)));
    assertThat(reminders()).extracting(it -> it.get("n").asInt()).containsExactly(1);
    at(OPENED.plus(DAY.multipliedBy(6)));
    assertThat(reminders())
        .extracting(it -> it.get("last").asBoolean())
        .containsExactly(false, true);
    at(OPENED.plus(DAY.multipliedBy(60)));
    assertThat(reminders()).hasSize(2);
  }

  @Test
  void nobodyIsRemindedAfterTheEnd() {
    opened(3, 2);
    closed();
    at(OPENED.plus(DAY.multipliedBy(30)));
    assertThat(reminders()).isEmpty();
  }

  @Test
  void onlyThoseWhoAreStillWaitedForAreReminded() {
    opened(3, 2);
    var decided = at(body("approval.decided.v1"), 1);
    decided.remove("undoUntil");
    decided.remove("concludes");
    publish("approval.decided.v1", 2, decided);
    var asked = at(body("approval.asked.v1"), 2);
    asked.putObject("reminders").put("everyDays", 3).put("max", 2);
    asked.withArray("waitsFor").remove(0);
    asked.withArray("waitsFor").addObject().put("email", "paul@client.example");
    publish("approval.asked.v1", 3, asked);
    await().until(() -> document().toJson().contains("bruno"));
    at(OPENED.plus(DAY.multipliedBy(3)));
    at(OPENED.plus(DAY.multipliedBy(6)).minusSeconds(3_600)); // Sunday would be his day
    assertThat(reminders())
        .extracting(it -> it.at("/approvers/0/email").asString() + it.get("approvers").size())
        .containsExactly("paul@client.example1", "bruno@acme.example1");
    assertThat(reminders().getLast().get("deadline").asString()).isEqualTo("2026-12-01T18:00:00Z");
  }

  @Test
  void theClockStandsStillWhileTheRequesterIsAskedAndWhileAnAnswerCanBeTakenBack() {
    opened(3, 2);
    publish("approval.commented.v1", 2, at(body("approval.commented.v1"), 1));
    await().until(() -> stored("paused"));
    at(OPENED.plus(DAY.multipliedBy(30)));
    publish(
        "approval.commented.v1",
        3,
        at(body("approval.commented.v1"), 30).put("waitsFor", "APPROVERS"));
    await().until(() -> stored("running"));
    publish("approval.decided.v1", 4, at(body("approval.decided.v1"), 31));
    await().until(() -> stored("paused"));
    publish("approval.undone.v1", 5, at(body("approval.undone.v1"), 31));
    await().until(() -> stored("running"));
    at(OPENED.plus(DAY.multipliedBy(34)).minusMillis(1));
    assertThat(reminders()).isEmpty();
    at(OPENED.plus(DAY.multipliedBy(34)));
    assertThat(reminders())
        .singleElement()
        .satisfies(it -> assertThat(it.get("approvers")).hasSize(1))
        .satisfies(it ->
            assertThat(it.at("/approvers/0/email").asString()).isEqualTo("anna@acme.example"));
  }

  private Document document() {
    return mongo.findById(id, Document.class, "schedules");
  }

  private static ObjectNode at(ObjectNode body, int day) {
    return body.put("at", OPENED.plus(DAY.multipliedBy(day)).toString());
  }

  @Test
  void whoeverAsksForAReminderHasItSentWithHisWords() {
    opened(3, 1);
    wanted(5);
    await().until(() -> reminders().size() == 1);
    assertThat(reminders().getFirst().get("manual").asBoolean()).isTrue();
    assertThat(reminders().getFirst().get("message").asString()).contains("vendredi");
    wanted(5);
    closed();
    wanted(6);
    at(OPENED.plus(DAY.multipliedBy(30)));
    assertThat(reminders()).hasSize(1);
  }

  @Test
  void nobodyIsRemindedOnASundayNorOnAHoliday() {
    clock.now = Instant.parse("2026-12-22T09:00:00Z"); // three days before Christmas, a Friday
    opened(3, 1);
    for (int day = 3; day < 6; day++) at(clock.now.plus(DAY));
    at(Instant.parse("2026-12-28T06:59:00Z"));
    assertThat(reminders()).isEmpty();
    at(Instant.parse("2026-12-28T07:00:00Z"));
    assertThat(reminders())
        .singleElement()
        .satisfies(it ->
            assertThat(it.get("approvers").findValuesAsString("email"))
                .contains("anna@acme.example")
                .doesNotContain("sam@acme.example"));
    at(Instant.parse("2026-12-29T08:00:00Z")); // Boxing Day is made up for in London
    assertThat(reminders()).hasSize(2);
  }

  @Test
  void aDayBeforeTheDeadlineWhoeverHasNotAnsweredIsWarnedOnce() {
    opened(30, 1);
    at(Instant.parse("2026-11-30T17:59:59Z"));
    assertThat(told("deadline.near.v1")).isEmpty();
    at(Instant.parse("2026-11-30T18:00:00Z"));
    at(Instant.parse("2026-11-30T19:00:00Z"));
    assertThat(told("deadline.near.v1"))
        .singleElement()
        .satisfies(it -> assertThat(it.get("approvers")).hasSize(3));
    assertThat(reminders()).isEmpty();
  }

  @Test
  void whatIsToldTwiceIsHeardOnce() {
    opened(3, 1);
    at(OPENED.plus(DAY.multipliedBy(3)));
    publish("approval.opened.v1", 1, body("approval.opened.v1"));
    closed();
    at(OPENED.plus(DAY.multipliedBy(30)));
    assertThat(reminders()).hasSize(1);
  }

  @AfterAll
  static void allThatWasToldKeepsItsSchema() {
    assertThat(Foreign.all(Topics.REMINDERS))
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(Schemas.violations(Foreign.header(it, "ce_type"), it.value())).isEmpty());
  }

  private void opened(int everyDays, int max) {
    var body = body("approval.opened.v1");
    body.put("openedAt", clock.now.toString());
    body.putObject("reminders").put("everyDays", everyDays).put("max", max);
    publish("approval.opened.v1", 1, body);
    await().until(() -> stored("running"));
  }

  private void closed() {
    publish("approval.closed.v1", 3, body("approval.closed.v1"));
    await().until(() -> stored("silent"));
  }

  private void wanted(long seq) {
    FOREIGN.publish(
        Topics.REQUESTS,
        id,
        "request.reminder-requested.v1",
        "/aval/request-service",
        seq,
        ((ObjectNode) Json.mapper().readTree(Samples.of("request.reminder-requested.v1")))
            .put("requestId", id)
            .toString()
            .getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode body(String type) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(type));
    return body.put("approvalId", id).put("requestId", id).put("revision", 1);
  }

  private void publish(String type, long seq, JsonNode body) {
    FOREIGN.publish(
        Topics.APPROVALS,
        id,
        type,
        "/aval/approval-service",
        seq,
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private boolean stored(String state) {
    var document = mongo.findById(id, Document.class, "schedules");
    return document != null
        && state.equals(document.get("state", Document.class).getString("type"));
  }

  private void at(Instant moment) {
    clock.now = moment;
    dueSchedules.runDue();
  }

  private List<JsonNode> reminders() {
    return told("reminder.due.v1");
  }

  private List<JsonNode> told(String type) {
    return Foreign.all(Topics.REMINDERS).stream()
        .filter(it -> it.key().equals(id) && type.equals(Foreign.header(it, "ce_type")))
        .map(it -> Json.mapper().readTree(it.value()))
        .toList();
  }

  static class SettableClock extends Clock {
    volatile Instant now = OPENED;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }
}
