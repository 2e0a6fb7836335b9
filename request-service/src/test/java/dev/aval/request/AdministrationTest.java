package dev.aval.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Members, their file and settings over HTTP.
class AdministrationTest extends ServiceTest {
  final String sam = ISSUER.person("sam@acme.example");
  final String olga = ISSUER.person("olga@aval.example", "operator");

  @Test
  void aMemberIsAddedChangedAndRemovedWithoutTouchingTheOthers() {
    String path = "/api/accounts/" + account() + "/members";
    String nina = path + "/Nina@acme.example";
    var added = call("PUT", nina, sam, "{\"name\": \"Nina\", \"level\": 2}");
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(json(added).get("email").asString()).isEqualTo("nina@acme.example");
    assertThat(json(added).get("notify").asBoolean()).isTrue();
    call("PUT", nina, sam, "{\"name\": \"Nina B.\", \"rights\": [\"APPROVAL\"]}");
    assertThat(json(get(path, sam)).get("members")).hasSize(4);
    assertThat(json(get(path, sam)).at("/members/3/name").asString()).isEqualTo("Nina B.");
    assertThat(call("DELETE", nina, sam, null, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(call("DELETE", nina, sam, null).statusCode()).isEqualTo(200);
    assertThat(call("DELETE", nina, sam, null).statusCode()).isEqualTo(404);
    assertThat(json(get(path, sam)).get("members")).hasSize(3);
  }

  @Test
  void aMemberMayWorkInAnotherCountryThanHisAccount() {
    String account = account();
    String nina = "/api/accounts/" + account + "/members/nina@acme.example";
    assertThat(
            json(call("PUT", nina, sam, "{\"name\": \"Nina\", \"country\": \"CH\"}"))
                .get("country"))
        .isEqualTo(json(get("/api/accounts/" + account, sam)).at("/members/3/country"));
    var told = told(Topics.ACCOUNTS, "account.changed.v1", account);
    assertThat(Schemas.violations("account.changed.v1", told.value())).isEmpty();
    assertThat(new String(told.value(), UTF_8)).contains("\"country\":\"CH\"");
    var nowhere = call("PUT", nina, sam, "{\"name\": \"Nina\", \"country\": \"ZZ\"}");
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(json(nowhere).at("/errors/0/code").asString()).isEqualTo("unknown-country");
    var rows = "email,country\nnina@acme.example,be\nrita@acme.example,Belgium\n";
    var report =
        call(
            "POST",
            "/api/accounts/" + account + "/members/import?apply=true",
            sam,
            rows,
            "Content-Type",
            "text/csv");
    assertThat(report.body()).contains("CHANGED", "REFUSED", "/country");
    assertThat(json(get("/api/accounts/" + account, sam)).at("/members/3/country").asString())
        .isEqualTo("BE");
  }

  @Test
  void whatIsWrongWithAMemberIsNamedByField() {
    String path = "/api/accounts/" + account() + "/members/nina";
    var odd =
        call("PUT", path, sam, "{\"name\": \"\", \"zone\": \"Mars\", \"level\": 100, \"x\": 1}");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).get("errors").valueStream().map(it -> it.get("pointer").asString()))
        .contains("/email", "/name", "/level", "/x");
  }

  @Test
  void theLastSuperUserStays() {
    String account = account();
    String path = "/api/accounts/" + account + "/members/sam@acme.example";
    var answer = call("DELETE", path, sam, null);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).get("type").asString()).endsWith("last-super-user");
    assertThat(call("PUT", path, sam, "{\"name\": \"Sam\", \"rights\": []}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void aFileIsTriedAndThenApplied() {
    String account = account();
    String path = "/api/accounts/" + account + "/members/import";
    String file =
        "\uFEFFmail;nom;droits\nnina@acme.example;Nina;approval\nrita@acme.example;Rita;\nno;X;\n";
    var tried = json(call("POST", path, sam, file, "Content-Type", "text/csv"));
    assertThat(tried.get("applied").asBoolean()).isFalse();
    assertThat(tried.at("/counts/CREATED").asInt()).isEqualTo(1);
    assertThat(tried.at("/counts/UNCHANGED").asInt()).isEqualTo(1);
    assertThat(tried.at("/lines/2/why/0/pointer").asString()).isEqualTo("/email");
    assertThat(get("/api/accounts/" + account, sam).body()).doesNotContain("nina@");
    var applied = json(call("POST", path + "?apply=true", sam, file, "Content-Type", "text/csv"));
    assertThat(applied.get("lines")).isEqualTo(tried.get("lines"));
    assertThat(applied.get("version").asInt()).isEqualTo(2);
    var export = get("/api/accounts/" + account + "/members.csv", sam);
    assertThat(export.body()).contains("nina@acme.example,Nina,,,,APPROVAL,,yes");
    var again =
        json(call("POST", path + "?apply=true", sam, export.body(), "Content-Type", "text/csv"));
    assertThat(again.at("/counts/UNCHANGED").asInt()).isEqualTo(4);
    assertThat(again.get("version").asInt()).isEqualTo(2);
    var large = call("POST", path, sam, "x".repeat(600_000), "Content-Type", "text/csv");
    assertThat(large.statusCode()).isEqualTo(413);
  }

  @Test
  void settingsAreInheritedAndSayFromWhere() {
    String account = account();
    String path = "/api/accounts/" + account + "/settings";
    var before = json(get("/api/platform/settings", olga)).get("version").asInt();
    assertThat(
            call(
                    "PUT",
                    "/api/platform/settings",
                    olga,
                    "{\"deadlineDays\": 20}",
                    "If-Match",
                    "\"" + before + "\"")
                .statusCode())
        .isEqualTo(200);
    try {
      assertThat(json(get(path, sam)).at("/settings/1").toString())
          .contains("\"deadlineDays\"", "\"effective\":20", "\"PLATFORM\"");
      call(
          "PUT", path, sam, "{\"deadlineDays\": 5, \"reminders\": {\"everyDays\": 2, \"max\": 0}}");
      assertThat(json(get(path, sam)).at("/settings/1").toString())
          .contains("\"platform\":20", "\"account\":5", "\"effective\":5", "\"ACCOUNT\"");
      assertThat(json(get(path, sam)).at("/settings/0").toString())
          .contains("\"builtIn\":{", "\"ACCOUNT\"");
      call("POST", "/api/requests", SHOP, body(account, "po-1", "S"));
      String id = RequestIds.of("/platform/shop", account, "po-1");
      var deadline =
          Instant.parse(json(get("/api/requests/" + id, sam)).get("deadline").asString());
      assertThat(Duration.between(Instant.now(), deadline))
          .isBetween(Duration.ofDays(4), Duration.ofDays(5));
      assertThat(call("POST", "/api/requests", SHOP, body(account, "po-1", "S")).statusCode())
          .as("the same body is the same request")
          .isEqualTo(202);
      var told = told(Topics.ACCOUNTS, "platform.settings-changed.v1", "*");
      assertThat(Schemas.violations("platform.settings-changed.v1", told.value())).isEmpty();
      assertThat(new String(told.value(), UTF_8)).contains("\"deadlineDays\":20");
      var stale =
          call("PUT", "/api/platform/settings", olga, "{}", "If-Match", "\"" + before + "\"");
      assertThat(stale.statusCode()).isEqualTo(412);
    } finally {
      call("PUT", "/api/platform/settings", olga, "{}");
    }
  }

  @Test
  void aSettingThatMakesNoSenseIsNamed() {
    String path = "/api/accounts/" + account() + "/settings";
    var odd =
        call("PUT", path, sam, "{\"reminders\": {\"everyDays\": 0}, \"deadlineDays\": \"x\"}");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).get("errors").valueStream().map(it -> it.get("pointer").asString()))
        .containsExactly("/reminders/everyDays", "/reminders/max", "/deadlineDays");
    for (String country : new String[] {"ZZ", "fr", "FRA", ""}) {
      var nowhere = call("PUT", path, sam, "{\"country\": \"" + country + "\"}");
      assertThat(nowhere.statusCode()).as(country).isEqualTo(422);
      assertThat(json(nowhere).at("/errors/0/pointer").asString()).isEqualTo("/country");
      assertThat(json(nowhere).at("/errors/0/code").asString()).isEqualTo("unknown-country");
    }
    var yes = call("PUT", path, sam, "{\"membersSignIn\": \"yes\"}");
    assertThat(json(yes).at("/errors/0/message").asString()).isEqualTo("Expected true or false");
    String zz = acme().replace("\"members\"", "\"settings\": {\"country\": \"ZZ\"}, \"members\"");
    var nowhere = call("PUT", "/api/accounts/NEW-1", SHOP, zz);
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(json(nowhere).at("/errors/0/pointer").asString()).isEqualTo("/settings/country");
    String whole = acme().replace("\"members\"", "\"settings\": {\"reminders\": 3}, \"members\"");
    assertThat(call("PUT", "/api/accounts/NEW-1", SHOP, whole).statusCode()).isEqualTo(422);
  }
}
