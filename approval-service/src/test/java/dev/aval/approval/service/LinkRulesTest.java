package dev.aval.approval.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.approval.ApprovalService;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approvals;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.PlatformParts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The attacks on a link that `docs/guarantees.md` names (section 4), at the page that decides.
class LinkRulesTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(30);

  @Autowired Approvals approvals;

  @Test
  void twoTabsThatPostAtTheSameTimeToTwoInstancesDecideOnce() throws Exception {
    var id = opened();
    var second = new SpringApplicationBuilder(ApprovalService.class);
    second.initializers(new PlatformParts.Addresses());
    try (var other =
        second.run(
            "--spring.config.name=approval-service",
            "--server.port=0",
            "--aval.evidence.keys=target/evidence-keys.json",
            "--aval.security.oidc.issuer=" + ISSUER.url(),
            "--aval.security.oidc.jwks-uri=" + ISSUER.url() + "/jwks",
            "--aval.security.links.issuer=" + ISSUER.links(),
            "--aval.security.links.jwks-uri=" + ISSUER.url() + "/jwks")) {
      var port = other.getEnvironment().getProperty("local.server.port");
      var here = guest("anna@acme.example", id, 1).speaking("en");
      var first = Browser.hidden(here.look("/review/" + id));
      var there = here.at("http://localhost:" + port);
      var tab = Browser.hidden(there.look("/review/" + id));
      first.put("decision", "APPROVE");
      tab.put("decision", "APPROVE");
      List<Callable<HttpResponse<String>>> both =
          List.of(
              () -> here.submit("/review/" + id, first), () -> there.submit("/review/" + id, tab));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
            .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(303));
      }
      assertThat(state(id).live().answers()).hasSize(1);
      await().atMost(SOON).until(() -> told(id, "approval.closed.v1") > 0);
      assertThat(told(id, "approval.decided.v1")).isOne();
      assertThat(told(id, "approval.closed.v1")).isOne();
    }
  }

  @Test
  void anOldRevisionIsNotDecidedAndThePageShowsWhatIsDifferent() throws Exception {
    var id = opened();
    var anna = anna().speaking("en");
    var page = anna.look("/review/" + id);
    var next = Bodies.submitted(id, 2, 7).replace("1120.50", "9120.50");
    tell(Topics.REQUESTS, id, 2, "request.submitted.v1", next);
    await().atMost(SOON).until(() -> state(id).live().revision().number() == 2);
    var sent = send(anna, id, page, "APPROVE", "");
    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(sent.body())
        .contains("This has changed since you opened it", "Changed since revision 1")
        .contains("<del>1120.50 EUR</del>", "<ins>9120.50 EUR</ins>");
    assertThat(state(id)).isInstanceOf(Pending.class);
    var link = guest("anna@acme.example", id, 1).speaking("en");
    assertThat(link.submit("/review/" + id, Browser.hidden(page)).statusCode()).isEqualTo(409);
    assertThat(state(id)).isInstanceOf(Pending.class);
  }

  @Test
  void whatIsWithdrawnWhileThePageLiesOpenIsNotDecided() throws Exception {
    var id = opened();
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    var page = anna.look("/review/" + id);
    tell(Topics.REQUESTS, id, 2, "request.cancel-requested.v1", Bodies.cancelRequested(id));
    await().atMost(SOON).until(() -> state(id) instanceof Closed);
    var late = send(anna, id, page, "APPROVE", "");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was faster", "Rita withdrew");
    assertThat(state(id).live().answers()).isEmpty();
  }

  /// Sam asks here, who is super user and would else be asked.
  @Test
  void whoAskedForItDecidesItOnNoPath() throws Exception {
    var id = newId();
    var body = Bodies.submitted(id, 1, 7).replace("rita@acme.example", "sam@acme.example");
    var proof = body.replace("\"type\": \"order\"", "\"type\": \"ticket\"");
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", proof);
    awaitOpened(id);
    var sam = person("sam@acme.example", "operator");
    var link = guest("sam@acme.example", id, 1);
    assertThat(send(link, id, link.look("/review/" + id), "APPROVE", "").statusCode())
        .as("link")
        .isEqualTo(403);
    assertThat(sam.post("/api/approvals/" + id + "/decisions", approve()).statusCode())
        .as("API")
        .isEqualTo(403);
    var many =
        "{\"decision\": \"APPROVE\", \"decisions\": [{\"approvalId\": \"%s\", \"revision\": 1, \"digest\": \"%s\"}]}"
            .formatted(id, DIGEST);
    assertThat(sam.post("/api/inbox/decisions", many).body()).as("bulk").contains("own-request");
    var forced = "{\"outcome\": \"APPROVED\", \"reason\": \"mine\"}";
    assertThat(sam.post("/api/approvals/" + id + "/outcomes", forced).statusCode())
        .as("operator")
        .isEqualTo(403);
    var handed = "{\"to\": \"sam@acme.example\"}";
    assertThat(anna().post("/api/approvals/" + id + "/delegations", handed).statusCode())
        .as("delegate")
        .isEqualTo(409);
    standsIn("sam@acme.example", Instant.now().plusSeconds(3_600));
    assertThat(sam.post("/api/approvals/" + id + "/decisions", approve()).statusCode())
        .as("deputy")
        .isEqualTo(403);
    command(
        id, newId(), "approval.decide.v1", Bodies.decided(id, "sam@acme.example", "APPROVE", ""));
    await().atMost(SOON).until(() -> told(id, "approval.rejected.v1") == 1);
    assertThat(state(id)).isInstanceOf(Pending.class);
    assertThat(state(id).live().answers()).isEmpty();
  }

  @Test
  void aDeputyWhoseTimeIsOverDecidesNothingByAnyLink() throws Exception {
    var id = opened();
    var delegation = standsIn("dora@client.example", Instant.now().plusSeconds(3_600));
    var dora = guest("dora@client.example", id, 1);
    var page = dora.look("/review/" + id);
    assertThat(page.statusCode()).isEqualTo(200);
    anna().delete("/api/delegations/" + delegation);
    await().atMost(SOON).until(() -> send(dora, id, page, "APPROVE", "").statusCode() == 404);
    assertThat(state(id)).isInstanceOf(Pending.class);
  }

  /// B17-B20: one approval, no sign-in, nothing else of the account.
  @Test
  void aColleagueSeesAndDecidesThatApprovalAlone() throws Exception {
    var id = opened();
    var other = opened();
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    var form = Browser.hidden(anna.look("/review/" + id));
    form.putAll(Map.of("to", "paul@client.example", "note", "Yours?"));
    assertThat(anna.submit("/review/" + id + "/delegations", form).statusCode()).isEqualTo(303);
    var paul = guest("paul@client.example", id, 1).speaking("en");
    assertThat(paul.look("/review/" + id).body())
        .contains("Your decision", "p***@client.example", "Not you?");
    assertThat(paul.look("/review/" + other).statusCode()).isEqualTo(401);
    assertThat(paul.look("/inbox").statusCode()).isEqualTo(401);
    var changes = Map.of("decision", "REQUEST_CHANGES", "reason", "The logo is the old one");
    var asked = Browser.hidden(paul.look("/review/" + id));
    asked.putAll(changes);
    assertThat(paul.submit("/review/" + id, asked).statusCode()).isEqualTo(303);
    var answer = state(id).live().answers().getFirst();
    assertThat(answer.by().email()).isEqualTo("paul@client.example");
    assertThat(answer.onBehalfOf()).isEqualTo("anna@acme.example");
    assertThat(anna.look("/review/" + id).body()).contains("paul@client.example");
  }

  /// R13: a forwarded mail. Whoever reads it gets his own, if he is asked; else he learns nothing.
  @Test
  void whoeverItIsNotGetsHisOwnLinkByMailIfHeIsAskedAndElseTheSameAnswer() throws Exception {
    var id = opened();
    var forwarded = guest("anna@acme.example", id, 1).speaking("en");
    var page = forwarded.look("/review/" + id);
    assertThat(page.body().replaceAll("\\s+", " "))
        .contains("Sent to a***@acme.example. Not you? Ask for your own link")
        .containsSubsequence("Not you?", "<h1", "Your decision");
    var said = introduces(forwarded, id, "bruno@acme.example");
    assertThat(said).contains("If bruno@acme.example is asked about this");
    assertThat(introduces(forwarded, id, "nobody@acme.example"))
        .isEqualTo(said.replace("bruno", "nobody"));
    var form = Browser.hidden(forwarded.look("/review/" + id));
    form.put("own", "me");
    var wrong = forwarded.submit("/review/" + id + "/own-links", form);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter an e-mail address", "id=\"own-error\"");
    await().atMost(SOON).until(() -> told(id, "approval.asked.v1") > 0);
    assertThat(Told.about(id).stream().filter(it -> it.type().equals("approval.asked.v1")))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.body().at("/because").asString()).isEqualTo("RESENT");
          assertThat(it.body().at("/approvers")).hasSize(1);
          assertThat(it.body().at("/approvers/0/email").asString()).isEqualTo("bruno@acme.example");
        });
    assertThat(anna().speaking("en").look("/review/" + id).body()).doesNotContain("Not you?");
  }

  /// What the page says after it.
  private static String introduces(Browser browser, String id, String own) {
    var form = Browser.hidden(browser.look("/review/" + id));
    form.put("own", own);
    var sent = browser.submit("/review/" + id + "/own-links", form);
    assertThat(sent.statusCode()).isEqualTo(303);
    return sent.headers().allValues("Set-Cookie").stream()
        .filter(it -> it.startsWith("__Host-aval-flash="))
        .map(it -> it.substring(it.indexOf('=') + 1, it.indexOf(';')))
        .map(it -> new String(Base64.getUrlDecoder().decode(it), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private String standsIn(String deputy, Instant until) {
    var body = "{\"deputy\": {\"email\": \"%s\"}, \"until\": \"%s\"}".formatted(deputy, until);
    var set = anna().post("/api/delegations", body);
    return dev.aval.contracts.Json.mapper().readTree(set.body()).get("id").asString();
  }

  private static String approve() {
    return Bodies.decision("APPROVE", "");
  }

  private static long told(String id, String type) {
    return Told.about(id).stream().filter(it -> it.type().equals(type)).count();
  }

  private Known state(String id) {
    return (Known) approvals.find(id).orElseThrow();
  }

  private static HttpResponse<String> send(
      Browser browser, String id, HttpResponse<String> page, String choice, String reason) {
    var form = Browser.hidden(page);
    form.put("decision", choice);
    form.put("reason", reason);
    return browser.submit("/review/" + id, form);
  }
}
