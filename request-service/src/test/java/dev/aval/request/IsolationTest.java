package dev.aval.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.security.Guest;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.testing.ServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what: every operation by everybody. The request is the shop's, asked by Rita.
class IsolationTest extends ServiceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // caller,     one, list, found, cancel, account, put, submit
    "anonymous,    401, 401,  0,     401,    401,     401, 401",
    "rita,         200, 200,  1,     202,    200,     403, 202",
    "anna,         200, 200,  1,     403,    200,     403, 202",
    "sam,          200, 200,  1,     202,    200,     200, 202",
    "victor,       404, 200,  0,     404,    404,     404, 403",
    "olga,         200, 200,  1,     202,    200,     200, 403",
    "shop,         200, 200,  1,     202,    200,     200, 202",
    "reader,       404, 200,  0,     403,    403,     403, 403",
    "writer,       403, 403,  0,     404,    403,     403, 202",
    "console,      200, 200,  1,     202,    200,     200, 403",
    "scopeless,    403, 403,  0,     403,    403,     403, 403",
    "guest,        403, 403,  0,     403,    403,     403, 403",
  })
  void everybodyMayDoWhatTheTableSays(
      String caller, int one, int list, int found, int cancel, int read, int put, int submit) {
    String account = account();
    call("POST", "/api/requests", SHOP, body(account, "po-1", "S"));
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String token = token(caller, id);

    assertThat(get("/api/requests/" + id, token).statusCode()).as("one").isEqualTo(one);
    var page = get("/api/requests?account=" + account, token);
    assertThat(page.statusCode()).as("list").isEqualTo(list);
    if (list == 200) assertThat(json(page).get("requests")).as("found").hasSize(found);
    assertThat(call("POST", "/api/requests/" + id + "/cancel", token, null).statusCode())
        .as("cancel")
        .isEqualTo(cancel);
    assertThat(get("/api/accounts/" + account, token).statusCode()).as("account").isEqualTo(read);
    assertThat(call("PUT", "/api/accounts/" + account, token, acme(), "If-Match", "*").statusCode())
        .as("put")
        .isEqualTo(put);
    String fresh = body(account, UUID.randomUUID().toString(), "S");
    assertThat(call("POST", "/api/requests", token, fresh).statusCode())
        .as("submit")
        .isEqualTo(submit);
  }

  /// B8: whoever asked for it does not say that it is done. It is pending, so 409 is whoever may.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // caller,   release, by its page
    "anonymous,  401, 401",
    "rita,       403, 302",
    "anna,       403, 302",
    "sam,        409, 302",
    "victor,     404, 302",
    "olga,       409, 302",
    "shop,       409, 403",
    "reader,     403, 403",
    "writer,     404, 403",
    "console,    409, 403",
    "scopeless,  403, 403",
    "guest,      403, 403",
  })
  void thePlatformReleasesAndWhoeverAskedDoesNot(String caller, int release, int page) {
    String account = account();
    call("POST", "/api/requests", SHOP, body(account, "po-1", "S"));
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String token = token(caller, id);
    check("release", release, call("POST", "/api/requests/" + id + "/release", token, null));
    var form = "application/x-www-form-urlencoded";
    var answer = call("POST", "/requests/" + id + "/release", token, "", "Content-Type", form);
    check("page", page, answer);
    if (page == 302) {
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .endsWith(release == 409 ? "said=not-approved" : "said=not-yours");
    }
  }

  /// D24: nobody of the account declares its own invoice paid.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // caller,   hold-release, by its page
    "anonymous,  401, 401",
    "rita,       403, 302",
    "anna,       403, 302",
    "sam,        403, 302",
    "victor,     404, 302",
    "olga,       202, 302",
    "shop,       202, 403",
    "reader,     403, 403",
    "writer,     404, 403",
    "console,    202, 403",
    "scopeless,  403, 403",
    "guest,      403, 403",
  })
  void whoeverOwesDoesNotSayThatItIsPaid(String caller, int release, int page) {
    String account = account();
    var held = "{\"hold\": {\"invoice\": \"INV-9\"},";
    call("POST", "/api/requests", SHOP, body(account, "po-1", "S").replaceFirst("\\{", held));
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String token = token(caller, id);
    String path = "/requests/" + id + "/hold-release";
    var form = "application/x-www-form-urlencoded";
    check("page", page, call("POST", path, token, "invoice=INV-8", "Content-Type", form));
    check("hold-release", release, call("POST", "/api" + path, token, null));
    var said = call("POST", path, token, "invoice=INV-9", "Content-Type", form);
    if (page == 302) {
      assertThat(said.headers().firstValue("Location").orElseThrow())
          .endsWith(release == 202 ? "said=hold-released" : "said=not-yours");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // caller,  members, export, put, remove, import, mode, settings, choose, page, platform,
    // choose, its page
    "anonymous, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401",
    "rita,      200, 403, 403, 403, 403, 403, 200, 403, 403, 403, 403, 403",
    "anna,      200, 403, 403, 403, 403, 403, 200, 403, 403, 403, 403, 403",
    "sam,       200, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403",
    "victor,    404, 404, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403",
    "olga,      200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200",
    "shop,      200, 200, 200, 200, 200, 403, 200, 200, 403, 403, 403, 403",
    "reader,    403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403",
    "writer,    403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403",
    "console,   200, 200, 200, 200, 200, 200, 200, 200, 403, 200, 200, 200",
    "scopeless, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403",
    "guest,     403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403",
  })
  void whoeverAdministersMayAdminister(
      String caller,
      int members,
      int export,
      int put,
      int remove,
      int bulk,
      int mode,
      int settings,
      int choose,
      int page,
      int platform,
      int choosePlatform,
      int platformPage) {
    String account = account();
    String path = "/api/accounts/" + account;
    String token = token(caller, "r" + "a".repeat(25));
    String nina = path + "/members/nina@acme.example";
    String name = "{\"name\": \"Nina\"}";
    call("PUT", nina, SHOP, name);
    check("members", members, get(path + "/members", token));
    check("export", export, get(path + "/members.csv", token));
    check("put", put, call("PUT", nina, token, name));
    check("remove", remove, call("DELETE", nina, token, null));
    String csv = "email,name\n";
    check(
        "import",
        bulk,
        call("POST", path + "/members/import", token, csv, "Content-Type", "text/csv"));
    check("mode", mode, call("PUT", path + "/approval-mode", token, "{\"approvalMode\": true}"));
    check("settings", settings, get(path + "/settings", token));
    check("choose", choose, call("PUT", path + "/settings", token, "{}"));
    for (var it :
        List.of(
            "/preferences",
            "/users",
            "/users/new",
            "/users/rita@acme.example",
            "/users/import",
            "/users.csv")) {
      check(it, page, get("/admin/" + account + it, token));
    }
    check("platform", platform, get("/api/platform/settings", token));
    check("choose platform", choosePlatform, call("PUT", "/api/platform/settings", token, "{}"));
    check("platform page", platformPage, get("/admin/platform", token));
    assertThat(get("/admin/*/preferences", token).statusCode()).isNotEqualTo(200);
    assertThat(get("/api/accounts/*", token).statusCode()).isNotEqualTo(200);
  }

  private static void check(String what, int expected, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(what).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"victor", "olga"})
  void accountsThatAreNotHisAndThoseThatAreNotThereLookTheSame(String caller) {
    String token = token(caller, "r");
    var his = call("POST", "/api/requests", token, body(account(), "po-1", "S"));
    var none = call("POST", "/api/requests", token, body("ACC-NONE", "po-1", "S"));
    assertThat(his.statusCode()).isEqualTo(none.statusCode()).isEqualTo(403);
    assertThat(json(his).get("errors")).isEqualTo(json(none).get("errors"));
  }

  private static String token(String caller, String requestId) {
    return switch (caller) {
      case "anonymous" -> null;
      case "victor" -> ISSUER.person("victor@other.example");
      case "olga" -> ISSUER.person("olga@aval.example", "operator");
      case "shop" -> SHOP;
      case "reader" -> ISSUER.client("reader", "requests.read");
      case "writer" -> ISSUER.client("writer", "requests.write");
      case "console" -> ISSUER.client("console", "operator");
      case "scopeless" -> ISSUER.client("shop");
      case "guest" -> ISSUER.guest(new Guest("paul@client.example", requestId, 1, "l1"));
      default -> ISSUER.person(caller + "@acme.example");
    };
  }
}
