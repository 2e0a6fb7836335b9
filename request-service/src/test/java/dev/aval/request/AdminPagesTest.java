package dev.aval.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Topics;
import dev.aval.request.testing.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The pages under `/admin`, as a browser without scripts sends them.
class AdminPagesTest extends ServiceTest {
  final String sam = ISSUER.person("sam@acme.example");
  final String olga = ISSUER.person("olga@aval.example", "operator");

  @Test
  void everybodyIsShownTheAccountsTheyBelongTo() {
    String account = account();
    assertThat(page("/admin", sam)).contains("/admin/" + account + "/preferences", "Acme");
    assertThat(page("/admin", ISSUER.person("rita@acme.example")))
        .contains(account)
        .doesNotContain("/admin/" + account + "/preferences");
    assertThat(page("/admin", ISSUER.person("victor@other.example"))).doesNotContain(account);
    var opened = get("/admin?account=" + account, olga);
    assertThat(opened.headers().firstValue("Location"))
        .contains("/admin/" + account + "/preferences");
  }

  @Test
  void theModeIsTurnedOffOnlyWhileNothingWaitsAndThePageSaysWhatDoes() {
    String account = account();
    String path = "/admin/" + account + "/preferences";
    call("POST", "/api/requests", SHOP, body(account, "po-1", "Wildcard certificate"));
    var refused = post(path + "/approval-mode", "on=false");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Wildcard certificate", "One request waits");
    call("POST", path + "/approval-mode", sam, null);
    String other = account();
    var off = post("/admin/" + other + "/preferences/approval-mode", "on=false");
    assertThat(off.statusCode()).isEqualTo(303);
    assertThat(page(off.headers().firstValue("Location").orElseThrow(), sam))
        .contains("requests go through at once");
    assertThat(post("/admin/" + other + "/preferences/approval-mode", "on=true").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aSettingIsChosenAndInheritedAgain() {
    String account = account();
    String path = "/admin/" + account + "/preferences";
    assertThat(page(path, sam)).contains("as delivered", "Left empty: 3.");
    for (String tab : new String[] {"users", "policies", "order-links", "webhooks"}) {
      assertThat(page(path, sam)).contains("href=\"/admin/" + account + "/" + tab + "\"");
    }
    assertThat(page(path, sam)).contains("href=\"/absence?account=" + account + "\"");
    String chosen = "version=1&reminders.everyDays=5&reminders.max=2&deadlineDays=";
    assertThat(post(path + "/settings", chosen).statusCode()).isEqualTo(303);
    assertThat(page(path, sam)).contains("chosen here", "value=\"5\"");
    var wrong = post(path + "/settings", "version=2&reminders.everyDays=x&reminders.max=2");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"x\"", "reminders.everyDays-error");
    var late = post(path + "/settings", chosen.replace("=5", "=6"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody else changed", "value=\"6\"", "name=\"version\" value=\"2\"");
    assertThat(post(path + "/settings", "version=2").statusCode()).isEqualTo(303);
    assertThat(page(path, sam)).doesNotContain("chosen here");
  }

  @Test
  void whetherUsersSignInAndTheirCountryAreChosenFromLists() {
    String account = account();
    String path = "/admin/" + account + "/preferences";
    assertThat(page(path, sam))
        .contains("Users sign in to answer", "Left empty: no.", "Country of public holidays")
        .contains("Left empty: the time zone of each person says it.", "<option value=\"CH\"");
    var chosen = "version=1&membersSignIn=true&country=be";
    assertThat(post(path + "/settings", chosen).statusCode()).isEqualTo(303);
    assertThat(page(path, sam))
        .contains("<option value=\"true\" selected=\"selected\">yes")
        .contains("<option value=\"BE\" selected=\"selected\">Belgium");
    var told = new String(told(Topics.ACCOUNTS, "account.changed.v1", account).value(), UTF_8);
    assertThat(told).contains("\"membersSignIn\":true", "\"country\":\"BE\"");
    var wrong = post(path + "/settings", "version=2&membersSignIn=perhaps&country=ZZ");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Users sign in to answer: say yes or no", "membersSignIn-error")
        .contains("Country of public holidays: choose a country", "country-error");
  }

  @Test
  void aUserIsAddedChangedAndRemovedByForms() {
    String account = account();
    String path = "/admin/" + account + "/users";
    var wrong = post(path + "/new", "version=1&email=nina&name=&zone=Mars&level=x");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains(
            "email-error",
            "name-error",
            "level-error",
            "zone-error",
            "value=\"nina\"",
            "value=\"Mars\"");
    String nina =
        "version=1&email=Nina@acme.example&name=Nina&rights=APPROVAL&notify=yes&locale=fr";
    assertThat(post(path + "/new", nina).statusCode()).isEqualTo(303);
    assertThat(page(path, sam)).contains("nina@acme.example");
    assertThat(post(path + "/new", nina.replace("version=1", "version=2")).body())
        .contains("already");
    String edit = path + "/nina@acme.example";
    assertThat(page(edit, sam)).contains("value=\"Nina\"", "value=\"APPROVAL\" checked");
    var late = post(edit, "version=1&name=Nina+B&rights=ACCOUNTING");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"Nina B\"", "name=\"version\" value=\"2\"");
    assertThat(post(edit, "version=2&name=Nina+B&rights=ACCOUNTING").statusCode()).isEqualTo(303);
    assertThat(post(edit + "/removal", "version=3").statusCode()).isEqualTo(303);
    assertThat(page(path, sam)).doesNotContain("nina@acme.example");
    var last = post(path + "/sam@acme.example", "version=4&name=Sam");
    assertThat(last.statusCode()).isEqualTo(409);
    assertThat(last.body()).contains("rights-error", "keeps one super user");
  }

  @Test
  void approvalIsOfferedOnceTheModeIsOn() {
    String account = account();
    String user = "/admin/" + account + "/users/rita@acme.example";
    assertThat(page(user, sam)).contains("value=\"APPROVAL\"");
    post("/admin/" + account + "/preferences/approval-mode", "on=false");
    assertThat(page(user, sam)).doesNotContain("value=\"APPROVAL\"").contains("is offered once");
    assertThat(page("/admin/" + account + "/users/anna@acme.example", sam))
        .as("whoever has it may keep it")
        .contains("value=\"APPROVAL\" checked");
  }

  @Test
  void rowsArePastedTriedAndApplied() {
    String account = account();
    String path = "/admin/" + account + "/users/import";
    String rows = "rows=email%09name%0Anina%40acme.example%09Nina%0Abad%09X";
    var tried = post(path, rows);
    assertThat(tried.body())
        .contains("What would happen", "badge good", "badge bad", "Apply this change");
    assertThat(get("/api/accounts/" + account, sam).body()).doesNotContain("nina@");
    assertThat(post(path, rows + "&apply=true").body()).contains("What was done");
    assertThat(get("/api/accounts/" + account, sam).body()).contains("nina@");
    assertThat(post(path, "rows=salary").statusCode()).isEqualTo(422);
    assertThat(get("/admin/" + account + "/users.csv", sam).body())
        .contains("nina@acme.example,Nina");
  }

  @Test
  void operatorsChooseWhatAllAccountsInherit() {
    var form = page("/admin/platform", olga);
    String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    var saved =
        call(
            "POST",
            "/admin/platform",
            olga,
            "version=" + version + "&reminders.everyDays=9&reminders.max=1",
            FORM);
    assertThat(saved.statusCode()).isEqualTo(303);
    try {
      assertThat(page("/admin/" + account() + "/preferences", sam))
          .contains("from the platform", "Left empty: 9.");
    } finally {
      call("PUT", "/api/platform/settings", olga, "{}");
    }
  }

  @Test
  void everyPageSpeaksFrench() {
    String account = "/admin/" + account();
    for (var path :
        Set.of(
            "/admin",
            account + "/preferences",
            account + "/users",
            account + "/users/new",
            account + "/users/import")) {
      assertThat(call("GET", path, sam, null, "Accept-Language", "fr").body())
          .as(path)
          .contains("lang=\"fr\"")
          .doesNotContain("??");
      assertThat(page(path, sam)).as(path).contains("lang=\"en\"").doesNotContain("??");
    }
  }

  @Test
  void bothLanguagesHaveEveryWord() {
    assertThat(words("_fr").stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
  }

  private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

  private HttpResponse<String> post(String path, String form) {
    return call(
        "POST",
        path,
        sam,
        form,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept-Language",
        "en",
        "Accept",
        "text/html");
  }

  private String page(String path, String token) {
    var answer = call("GET", path, token, null, "Accept-Language", "en", "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static Properties words(String suffix) {
    var words = new Properties();
    try (var file =
        AdminPagesTest.class.getResourceAsStream("/admin-messages" + suffix + ".properties")) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
