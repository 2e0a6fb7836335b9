package dev.aval.sync.pages;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.aval.sync.portfolio.People.added;
import static dev.aval.sync.portfolio.People.proposed;
import static dev.aval.sync.portfolio.People.turnedDown;
import static dev.aval.sync.portfolio.People.validated;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.portfolio.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessPagesTest extends ServiceTest {
  static final String DECISIONS = "/api/inbox/decisions";
  String code;
  String path;
  String id;
  Instant now = Instant.now();

  Listed waiting() {
    code = file();
    path = "/admin/" + code + "/access";
    id = UUID.randomUUID().toString().substring(0, 8);
    var it = proposed(code, id);
    put(it);
    return it;
  }

  static String item(Listed it) {
    return it.id() + "/r" + it.contact().externalId() + ".1.d1";
  }

  @Test
  void whoWaitsIsShownBesideWhoLooksAlikeWithWhatIsShownAsTheAnswersSubject() {
    var it = waiting();
    var page = get(token("approver"), path).body();
    assertThat(page)
        .contains("Zoé " + id, id + "@acme.example", "value=\"" + item(it) + "\"")
        .contains("name=\"decision\" value=\"APPROVE\"", "name=\"decision\" value=\"REFUSE\"");
  }

  @Test
  void whoMayNotDecideIsShownNoForm() {
    waiting();
    asked(false);
    assertThat(get(token("operator"), path).body())
        .contains("Zoé " + id)
        .doesNotContain("name=\"decision\"");
  }

  @Test
  void theAnswerIsGivenAsThePersonAndAboutWhatWasShown() {
    var it = waiting();
    answered("{\"results\": [{\"approvalId\": \"r\", \"result\": \"RECORDED\"}]}");
    var anna = token("approver");
    var answer = submit(anna, path, "item", item(it), "decision", "APPROVE");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(path);
    APPROVALS.verify(
        postRequestedFor(urlEqualTo(DECISIONS))
            .withHeader("Authorization", equalTo("Bearer " + anna))
            .withRequestBody(matchingJsonPath("$.decision", equalTo("APPROVE")))
            .withRequestBody(matchingJsonPath("$.decisions[0].approvalId", equalTo("r" + id)))
            .withRequestBody(matchingJsonPath("$.decisions[0].revision", equalTo("1")))
            .withRequestBody(matchingJsonPath("$.decisions[0].digest", equalTo("d1"))));
  }

  @Test
  void aRefusalWithoutAReasonIsSentNowhere() {
    var it = waiting();
    var answer = submit(token("approver"), path, "item", item(it), "decision", "REFUSE");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"error-" + it.id() + "\"", "aria-invalid=\"true\"", "<details open");
    APPROVALS.verify(0, postRequestedFor(urlEqualTo(DECISIONS)));
  }

  @Test
  void whatWasTypedStaysWhenNobodyTakesTheAnswer() {
    var it = waiting();
    APPROVALS.stubFor(
        WireMock.post(urlEqualTo(DECISIONS)).willReturn(WireMock.aResponse().withStatus(503)));
    var answer =
        submit(
            token("approver"),
            path,
            "item",
            item(it),
            "decision",
            "REFUSE",
            "reason",
            "left in May");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("left in May", "role=\"alert\"");
    assertThat(candidate(it.id())).isInstanceOf(Candidate.Proposed.class);
  }

  @Test
  void whoWaitsIsShownAlthoughNobodyCanDecideForTheMoment() {
    waiting();
    APPROVALS.stubFor(
        WireMock.get(WireMock.urlPathMatching("/api/approvals/.*"))
            .willReturn(WireMock.aResponse().withStatus(503)));
    var page = get(token("approver"), path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Zoé " + id).doesNotContain("name=\"decision\"");
  }

  @Test
  void lookingDecidesNothing() {
    var it = waiting();
    get(token("approver"), path + "?item=" + item(it) + "&decision=APPROVE");
    APPROVALS.verify(0, postRequestedFor(urlEqualTo(DECISIONS)));
  }

  @Test
  void theButtonIsHighlightedWhenSomebodyWaits() {
    waiting();
    assertThat(get(token("approver"), path + "/button").body())
        .contains("class=\"button\"", "class=\"count\"")
        .doesNotContain("idle");
  }

  @Test
  void afterAValidationTheButtonSaysByWhomAndNeverLooksLikeWork() {
    code = file();
    put(validated(code, UUID.randomUUID().toString(), now.minus(Duration.ofHours(2))));
    assertThat(get(token("approver"), "/admin/" + code + "/access/button").body())
        .contains("class=\"button second\"", "Anna")
        .doesNotContain("class=\"count\"", "class=\"button\"");
  }

  @Test
  void theButtonIsGreyWhenThereIsNothing() {
    code = file();
    put(added(code, UUID.randomUUID().toString(), now.minus(Duration.ofHours(25))));
    assertThat(get(token("approver"), "/admin/" + code + "/access/button").body())
        .contains("class=\"button idle\"")
        .doesNotContain("class=\"count\"");
  }

  @Test
  void whatIsLateIsSaidSoAndWhatIsOverIsKept() {
    code = file();
    var late = UUID.randomUUID().toString().substring(0, 8);
    put(validated(code, late, now.minus(Duration.ofHours(25))));
    put(turnedDown(code, UUID.randomUUID().toString(), now.minus(Duration.ofHours(1))));
    var page = get(token("approver"), "/admin/" + code + "/access?lang=en").body();
    assertThat(page)
        .contains("Zoé " + late + " was validated more than 24 hours ago")
        .contains("Refused by Anna", "a typing error", "Propose again");
  }

  @Test
  void whoWasTurnedDownIsProposedAgain() {
    code = file();
    var down = turnedDown(code, UUID.randomUUID().toString(), now);
    put(down);
    var path = "/admin/" + code + "/access/again";
    assertThat(submit(token("approver"), path, "candidate", down.id()).statusCode()).isEqualTo(303);
    assertThat(candidate(down.id())).isInstanceOf(Candidate.Proposed.class);
  }

  @Test
  void whatThePageSaysItSaysInFrench() {
    waiting();
    assertThat(get(token("approver"), path + "?lang=fr").body())
        .contains("Gérer les accès", "Ce que dit l’ERP", "Valider", "Nouvel utilisateur");
  }
}
