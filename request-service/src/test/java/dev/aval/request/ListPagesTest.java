package dev.aval.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.testing.ServiceTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The lists of requests and members, as a browser without scripts sends for them.
class ListPagesTest extends ServiceTest {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  private static final String SWITCH = "<span class=\"hidden\">Account</span>";

  final String email = "lena-" + UUID.randomUUID() + "@acme.example";
  final String lena = ISSUER.person(email);
  final String olga = ISSUER.person("olga@aval.example", "operator");

  @Test
  void aLongListGoesOnPageByPageAndLeadsBack() {
    String account = hers();
    for (int i = 0; i < 60; i++) ask(account, "order", "Subject " + i);
    var first = page("/requests?list=pending&account=" + account, lena);
    assertThat(first).contains("Subject 59", "<caption").doesNotContain("First page", "Subject 3<");
    var next = NEXT.matcher(first);
    assertThat(next.find()).isTrue();
    assertThat(page(next.group(1).replace("&amp;", "&"), lena))
        .contains("Subject 3<", "First page", "account=" + account)
        .doesNotContain("rel=\"next\"", "Subject 59");
  }

  @Test
  void whatIsFilteredKeepsItsListAndAccountAndCanBeCleared() {
    String account = hers();
    ask(account, "order", "Pencils");
    ask(account, "licence", "Editor");
    String list = "/requests?list=pending&account=" + account;
    assertThat(page(list, lena))
        .contains("Pencils", "Editor", "<option value=\"licence\">licence</option>")
        .contains("name=\"list\" value=\"pending\"", "name=\"account\" value=\"" + account)
        .doesNotContain("Clear the filters");
    assertThat(page(list + "&type=licence", lena))
        .contains("Editor", "<option value=\"licence\" selected=\"selected\">")
        .contains("<a href=\"" + list.replace("&", "&amp;") + "\">Clear the filters")
        .doesNotContain("Pencils");
    assertThat(page(list + "&q=nothing-like-it", lena)).contains("Nothing here", "Clear the");
  }

  @Test
  void theHeadLeadsFromAccountToAccount() {
    String one = hers();
    String switched = "<a href=\"/requests?account=" + one + "\" aria-current=\"true\">Acme</a>";
    assertThat(page("/requests?account=" + one, lena))
        .contains(SWITCH, switched, "What I asked for");
    assertThat(page("/requests", lena)).contains("href=\"/requests\" aria-current=\"true\"");
    assertThat(page("/requests", olga)).contains("id=\"account\"").doesNotContain(SWITCH);
    assertThat(page("/admin/" + one + "/users", lena)).as("no other").doesNotContain(SWITCH);
    String two = hers();
    assertThat(page("/admin/" + one + "/users", lena))
        .contains("<a href=\"/admin/" + two + "/users\">", "/admin/" + one + "/users\" aria-curr");
    assertThat(page("/admin/" + one + "/preferences", lena))
        .contains("<a href=\"/admin/" + two + "/preferences\">");
    assertThat(page("/admin/" + one + "/users/" + email, lena))
        .contains("<a href=\"/admin/" + two + "/users\">");
  }

  @Test
  void membersStandInATableWithTheirRights() {
    assertThat(page("/admin/" + hers() + "/users", lena))
        .contains("<caption class=\"hidden\">Users</caption>", "<th scope=\"col\">Rights</th>")
        .contains("<th scope=\"row\"><a href=\"/admin/", "badge quiet\">Approval<");
  }

  private String hers() {
    String code = "L" + UUID.randomUUID().toString().substring(0, 8);
    String acme = acme().replace("sam@acme.example", email);
    assertThat(call("PUT", "/api/accounts/" + code, SHOP, acme).statusCode()).isEqualTo(201);
    return code;
  }

  private static int asked;

  private void ask(String account, String type, String subject) {
    String body = body(account, "list-" + asked++, subject).replace("order", type);
    assertThat(call("POST", "/api/requests", SHOP, body).statusCode()).isEqualTo(202);
  }

  private String page(String path, String token) {
    var answer = call("GET", path, token, null, "Accept-Language", "en", "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
