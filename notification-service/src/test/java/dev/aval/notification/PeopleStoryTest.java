package dev.aval.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What people choose, and what they are then told.
class PeopleStoryTest extends ServiceTest {
  static final String PREFERENCES = "/api/notifications/preferences";
  static final Pattern UNSUBSCRIBE = Pattern.compile("<http://localhost:8080(/unsubscribe/\\S+)>");

  final String anna = "anna." + newId() + "@acme.example";
  final String token = person(anna);

  @Test
  void operatorsAreMailedOnceOfAnAlarmAndShownItsEnd() throws Exception {
    var olga = person("olga@aval.example");
    var raised = (ObjectNode) Json.mapper().readTree(Samples.of("alarm.raised.v1"));
    var cleared = (ObjectNode) Json.mapper().readTree(Samples.of("alarm.cleared.v1"));
    tell("aval.sync", "alarm.raised.v1", "tryton", raised);
    tell("aval.sync", "alarm.raised.v1", "tryton", raised.put("detail", "Again"));
    tell("aval.sync", "alarm.cleared.v1", "tryton", cleared);
    var notices =
        await()
            .atMost(LONG)
            .until(
                () -> Json.mapper().readTree(get(olga, "/api/notifications").body()).get("items"),
                it -> it.size() == 2);
    assertThat(notices.findValuesAsString("href"))
        .containsExactly("/erp/tryton", "/erp/tryton/runs/tryton-20261122T040000Z");
    assertThat(get(olga, "/notifications").body())
        .contains("Over, ERP tryton: ", "Entered 2026-11-18T03:50:00Z")
        .doesNotContain("Again");
    assertThat(awaitMails("olga@aval.example", 1))
        .singleElement()
        .satisfies(it -> assertThat(it.getSubject()).contains("ERP tryton"));
  }

  @Test
  void whoNeverChoseIsMailedAndFindsItAmongHisNoticesUntilHeHasReadIt() {
    var request = newId();
    opened(request, anna.toUpperCase(Locale.ROOT));
    awaitMails(anna.toUpperCase(Locale.ROOT), 1);
    var notices = awaitNotices(1);
    var notice = notices.at("/items/0");
    assertThat(notices.get("unread").asInt()).isOne();
    assertThat(notice.get("kind").asString()).isEqualTo("to-approve");
    assertThat(notice.at("/request/subject").asString()).isEqualTo("Certificat " + request);
    assertThat(notice.get("href").asString()).isEqualTo("/review/" + request);

    assertThat(get(token, "/notifications?lang=fr").body())
        .contains("À approuver : Certificat " + request, "Non lues", "Tout marquer comme lu")
        .doesNotContain("??");
    assertThat(get(token, "/notifications?lang=en&unread=true").body())
        .contains("To approve: Certificat " + request, "Mark all as read")
        .doesNotContain("??");
    assertThat(get(token, "/api/notifications").body()).contains("\"read\":false");

    var id = notice.get("id").asString();
    var stranger = person("victor@other.example");
    assertThat(submit(stranger, "/notifications/open", Map.of("id", id)).statusCode())
        .isEqualTo(404);
    json(stranger, "POST", "/api/notifications/read", "{\"ids\": [\"%s\"]}".formatted(id));
    assertThat(notices().get("unread").asInt()).isOne();

    var opened = submit(token, "/notifications/open", Map.of("id", id));
    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("/review/" + request));
    assertThat(notices().get("unread").asInt()).isZero();
    assertThat(get(token, "/api/notifications?unread=true").body()).contains("\"items\":[]");
  }

  @Test
  void noticesArePagedTheNewestOnTopAndReadAllAtOnce() {
    for (var i = 0; i < 30; i++) opened(newId(), anna);
    awaitNotices(25);
    await().atMost(LONG).until(() -> notices().get("unread").asInt() == 30);
    var first = notices();
    var next = first.get("nextPageToken").asString();
    var second = read(get(token, "/api/notifications?pageToken=" + next).body());
    assertThat(times(first)).hasSize(25).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(times(second)).hasSize(5);
    assertThat(get(token, "/api/notifications?pageToken=%21").statusCode()).isEqualTo(400);
    json(token, "POST", "/api/notifications/read-all", "{}");
    assertThat(notices().get("unread").asInt()).isZero();
    assertThat(notices().get("items").size()).isEqualTo(25);
  }

  @Test
  void whoWantsNoMailsFindsNoticesOnlyAndWhoWantsMailsOnlyFindsNone() {
    set("{\"channels\": {\"ASKED\": \"INBOX\"}}");
    opened(newId(), anna);
    awaitNotices(1);
    set("{\"channels\": {\"ASKED\": \"MAIL\"}}");
    opened(newId(), anna);
    awaitMails(anna, 1);
    assertThat(notices().get("items").size()).isOne();
    assertThat(mails(anna)).hasSize(1);
  }

  /// Two wait: that is not more than two. The third is.
  @Test
  void whoWantsADigestGetsOneMailWithAWayOutThatWorksWithOneClick() throws Exception {
    set("{\"digest\": {\"hour\": \"%s\", \"moreThan\": 2}}".formatted(twelveHoursFromNow()));
    var requests = List.of(newId(), newId(), newId());
    for (var it : requests) {
      assertThat(mails(anna)).isEmpty();
      opened(it, anna);
      awaitNotices(requests.indexOf(it) + 1);
    }
    var mail = awaitMails(anna, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("3 messages pour vous");
    var text = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    assertThat(text)
        .contains(requests)
        .containsPattern("(?s)(/r/\\w{43}.*){3}")
        .doesNotContain("??");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    var header = UNSUBSCRIBE.matcher(mail.getHeader("List-Unsubscribe")[0]);
    assertThat(header.matches()).isTrue();
    var way = header.group(1);

    assertThat(get("", way).body()).contains("No more digests").doesNotContain("??");
    assertThat(preferences().has("digest")).as("looking ends nothing").isTrue();
    for (var times = 0; times < 2; times++) {
      var answer = submit("", way, Map.of("List-Unsubscribe", "One-Click"));
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertThat(
            preferences().path("digest").isMissingNode() || preferences().path("digest").isNull())
        .isTrue();
    assertThat(preferences().at("/channels/ASKED").asString()).isEqualTo("INBOX");
    opened(newId(), anna);
    awaitNotices(4);
    await().during(1, TimeUnit.SECONDS).atMost(LONG).until(() -> mails(anna).size() == 1);
  }

  /// Each service counts the events of a request by itself: the first reminder is `<request>.1`, as
  /// the question is.
  @Test
  void whatTwoServicesTellUnderOneNumberIsTwoMessages() {
    var request = newId();
    opened(request, anna);
    awaitMails(anna, 1);
    reminded(request, anna);
    awaitMails(anna, 2);
    awaitNotices(2);
  }

  @Test
  void inQuietHoursMailsWaitAndNoticesDoNot() {
    var zone = "UTC";
    var now = LocalTime.now(ZoneOffset.UTC);
    set(
        "{\"quiet\": {\"from\": \"%s\", \"until\": \"%s\"}, \"zone\": \"%s\"}"
            .formatted(hour(now.minusHours(1)), hour(now.plusHours(2)), zone));
    opened(newId(), anna);
    awaitNotices(1);
    await().during(1, TimeUnit.SECONDS).atMost(LONG).until(() -> mails(anna).isEmpty());
  }

  @Test
  void whoLooksAfterAnAccountSeesWhoIsToldWhatByWhichChannelAndWhy() {
    account();
    var sam = person("sam@acme.example");
    set("{\"channels\": {\"ASKED\": \"INBOX\"}}");
    var request = newId();
    opened(request, anna);
    awaitNotices(1);
    reminded(request, anna);
    awaitMails(anna, 1);
    var path = "/api/accounts/ACC-1001/audience/" + request;
    var told = await().atMost(LONG).until(() -> get(sam, path).body(), it -> it.contains("SENT"));
    assertThat(told).contains("UNWANTED", "to-approve", "nudged", anna);
    for (var language : List.of("fr", "en")) {
      assertThat(get(sam, "/admin/ACC-1001/audience/" + request + "?lang=" + language).body())
          .contains("Certificat " + request, anna)
          .doesNotContain("??");
      assertThat(get(sam, "/admin/ACC-1001/audience?lang=" + language).body())
          .contains("bruno@acme.example")
          .doesNotContain("??");
    }
    assertThat(get(sam, "/api/accounts/ACC-1001/audience").body())
        .contains("\"notify\":false", "SUPER_USER");
    for (var it : List.of(person("victor@other.example"), token)) {
      assertThat(get(it, path).statusCode()).isEqualTo(404);
    }
    var elsewhere = "/api/accounts/ACC-2002/audience/" + request;
    assertThat(get(ISSUER.person("olga@aval.example", "operator"), elsewhere).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidWhereItIs() {
    var wrong =
        json(
            token,
            "PUT",
            PREFERENCES,
            "{\"channels\": {\"ASKED\": \"NONE\"}, \"quiet\": {\"from\": \"22:00\"}}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/channels/ASKED", "/quiet/until");
    var page =
        submit(
            token,
            "/notifications/preferences",
            Map.of(
                "ASKED",
                "NONE",
                "OTHERS",
                "NONE",
                "digest",
                "many",
                "digestHour",
                "25:00",
                "digestMoreThan",
                "x",
                "quietFrom",
                "22:00",
                "zone",
                "Mars"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("ASKED-error", "digestHour-error", "digestMoreThan-error", "quietUntil-error")
        .contains("value=\"Mars\"", "value=\"22:00\"")
        .doesNotContain("??");
    assertThat(preferences().at("/channels/OTHERS").asString()).isEqualTo("BOTH");
  }

  @Test
  void thePageKeepsWhatIsChosenInBothLanguages() {
    var saved =
        submit(
            token,
            "/notifications/preferences",
            Map.of(
                "ASKED",
                "MAIL",
                "OTHERS",
                "NONE",
                "digest",
                "daily",
                "digestHour",
                "07:30",
                "digestMoreThan",
                "5",
                "quietFrom",
                "22:00",
                "quietUntil",
                "06:00",
                "zone",
                "Asia/Tokyo"));
    assertThat(saved.statusCode()).isEqualTo(303);
    var kept = preferences();
    assertThat(kept.at("/channels/OTHERS").asString()).isEqualTo("NONE");
    assertThat(kept.at("/digest/hour").asString()).isEqualTo("07:30");
    assertThat(kept.at("/digest/moreThan").isNull()).isTrue();
    assertThat(kept.at("/quiet/until").asString()).isEqualTo("06:00");
    for (var language : List.of("fr", "en")) {
      assertThat(get(token, "/notifications/preferences?lang=" + language).body())
          .contains("value=\"Asia/Tokyo\"", "value=\"07:30\"")
          .doesNotContain("??");
    }
  }

  private void set(String body) {
    var answer = json(token, "PUT", PREFERENCES, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode preferences() {
    return read(get(token, PREFERENCES).body());
  }

  private JsonNode notices() {
    return read(get(token, "/api/notifications").body());
  }

  private JsonNode awaitNotices(int many) {
    return await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(100))
        .until(this::notices, it -> it.get("items").size() >= many);
  }

  private static List<Instant> times(JsonNode list) {
    return StreamSupport.stream(list.get("items").spliterator(), false)
        .map(it -> Instant.parse(it.get("at").asString()))
        .toList();
  }

  private static String twelveHoursFromNow() {
    return hour(LocalTime.now(ZoneId.of("Europe/Paris")).plusHours(12));
  }

  private static String hour(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static JsonNode read(String body) {
    return Json.mapper().readTree(body);
  }
}
