package dev.aval.sync.pages;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.aval.sync.portfolio.People.leaving;
import static dev.aval.sync.portfolio.People.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.portfolio.Listed;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortfolioPagesTest extends ServiceTest {
  @Test
  void aFileInWhichSomebodyWaitsHasAMarkAndItsNumber() {
    var code = file();
    put(proposed(code, id()));
    put(proposed(code, id()));
    var page = get(token("approver"), "/portfolio?lang=en&q=" + code).body();
    assertThat(page).contains("Acme " + code, "2 people to validate");
    assertThat(page).contains("/admin/" + code + "/access");
  }

  @Test
  void administratorsAreLedToTheUsersOfTheFile() {
    var code = file();
    assertThat(get(token("super user"), "/portfolio?q=" + code).body())
        .contains("/admin/" + code + "/users");
    assertThat(get(token("approver"), "/portfolio?q=" + code).body())
        .doesNotContain("/admin/" + code + "/users");
  }

  @Test
  void manyAreAnsweredTogetherWithOneResultForEach() {
    var code = file();
    var one = proposed(code, id());
    var other = proposed(file(), id());
    put(one);
    put(other);
    answered(
        """
        {"results": [{"approvalId": "a", "result": "RECORDED"},
          {"approvalId": "b", "result": "TOO_LATE", "decidedBy": {"email": "b@acme.example", "name": "Bruno"}}]}
        """);
    var answer =
        submit(
            token("approver"),
            "/portfolio/candidates?lang=en",
            "item",
            AccessPagesTest.item(one),
            "item",
            AccessPagesTest.item(other),
            "decision",
            "REFUSE",
            "reason",
            "a typing error");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(name(one), name(other), "1 of 2 recorded", "Bruno was faster");
    APPROVALS.verify(
        postRequestedFor(urlEqualTo("/api/inbox/decisions"))
            .withRequestBody(matchingJsonPath("$.decisions.length()", equalTo("2"))));
  }

  @Test
  void whoeverIsNotOfTheReadersFilesIsNotNamedInAResult() {
    var code = file();
    var other = proposed(code, id());
    put(other);
    answered(
        "{\"results\": [{\"approvalId\": \"a\", \"result\": \"REFUSED\", \"code\": \"no-such-approval\"}]}");
    var answer =
        submit(
            token("stranger"),
            "/portfolio/candidates",
            "item",
            AccessPagesTest.item(other),
            "decision",
            "APPROVE");
    assertThat(answer.body()).contains("role=\"status\"").doesNotContain(name(other), code);
  }

  @Test
  void theListIsNarrowedByFileAndKind() {
    var code = file();
    var add = proposed(code, id());
    var remove = leaving(code, id());
    put(add);
    put(remove);
    assertThat(get(token("approver"), "/portfolio/candidates?file=" + code).body())
        .contains(name(add), name(remove));
    assertThat(get(token("approver"), "/portfolio/candidates?kind=REMOVE&file=" + code).body())
        .contains(name(remove))
        .doesNotContain(name(add));
    assertThat(get(token("stranger"), "/portfolio/candidates?file=" + code).body())
        .doesNotContain(name(add));
  }

  @Test
  void nobodySelectedIsSaidSo() {
    put(proposed(file(), id()));
    var answer = submit(token("approver"), "/portfolio/candidates", "decision", "APPROVE");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"");
  }

  @Test
  void scriptsSeeTheSame() {
    var code = file();
    var one = proposed(code, id());
    put(one);
    assertThat(get(token("approver"), "/api/portfolio?q=" + code).body())
        .contains("\"account\":\"" + code + "\"", "\"waiting\":1");
    assertThat(get(token("approver"), "/api/portfolio/" + code + "/candidates").body())
        .contains(one.id(), "\"state\":\"proposed\"", "\"requestId\":\"r");
    assertThat(get(token("approver"), "/portfolio/number").body()).matches("[0-9]+");
  }

  private static String id() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static String name(Listed it) {
    return "Zoé " + it.contact().externalId();
  }
}
