package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.contracts.Topics;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewPageTest extends ServiceTest {
  @Autowired Approvals approvals;

  @Test
  void itShowsWhatWhoHowMuchAndWhy() throws Exception {
    var id = opened();
    var page = guest("anna@acme.example", id, 1).speaking("fr").look("/review/" + id);
    assertThat(page.body().replaceAll("\\h", " "))
        .contains(
            "lang=\"fr\"",
            "Certificat &lt;b&gt;wildcard&lt;/b&gt; example.org",
            "Deux ans, 3 domaines",
            "Avant vendredi, merci !",
            "Rita",
            "Acme",
            "1 120,50 €",
            "Commande",
            "Cost centre",
            "CC-42",
            "Items › 1 › Sku",
            "1 décembre 2099",
            "a***@acme.example")
        .doesNotContain("checked", "??", "anna@acme.example");
  }

  @Test
  void lookingAnyNumberOfTimesInAnyWayChangesNothing() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1);
    var before = approvals.find(id);
    for (var method : List.of("GET", "HEAD", "OPTIONS")) {
      IntStream.range(0, 50)
          .forEach(_ -> guest.method(method, "/review/" + id + "?intent=approve"));
    }
    assertThat(approvals.find(id)).isEqualTo(before);
    assertThat(decide(guest, id, "APPROVE", "").statusCode()).isEqualTo(303);
  }

  @Test
  void aMachineFindsNothingToKeepOrToIndex() throws Exception {
    var id = opened();
    var headers = guest("anna@acme.example", id, 1).look("/review/" + id).headers();
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(headers.firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-aval-n-" + id + "=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain");
  }

  @Test
  void theMailsButtonHighlightsAndChoosesNothing() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en");
    assertThat(guest.look("/review/" + id + "?intent=approve").body())
        .contains("as in your mail")
        .doesNotContain("checked");
    assertThat(guest.look("/review/" + id + "?intent=%3Cscript%3E").body())
        .doesNotContain("as in your mail", "<script>");
  }

  @Test
  void choosingAndSendingDecidesAndTheReceiptCanBeReloaded() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en").from("203.0.113.77");
    var sent = decide(guest, id, "REFUSE", "Déjà commandé");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).contains("/review/" + id);
    for (var i = 0; i < 2; i++) {
      assertThat(guest.look("/review/" + id).body())
          .contains("You refused this", "Déjà commandé")
          .doesNotContain("<form method=\"post\" novalidate");
    }
    var closed = (Closed) approvals.find(id).orElseThrow();
    var evidence = closed.live().answers().getFirst().evidence();
    assertThat(evidence.channel()).isEqualTo(Channel.LINK);
    assertThat(evidence.linkId()).isEqualTo("lk-1");
    assertThat(evidence.renderedAt()).isBefore(closed.at());
    assertThat(evidence.network()).isEqualTo("203.0.113.0/24");
    assertThat(evidence.agent()).isEqualTo("Test browser");
  }

  @Test
  void theOthersSeeWhoDecidedAndWhen() throws Exception {
    var id = opened();
    decide(guest("anna@acme.example", id, 1), id, "APPROVE", "");
    var bruno = guest("bruno@acme.example", id, 1).speaking("en").look("/review/" + id);
    assertThat(bruno.body())
        .contains("Anna approved this", "<time")
        .doesNotContain("name=\"nonce\"");
  }

  @Test
  void whoeverComesSecondIsToldWhoWasFaster() throws Exception {
    var id = opened();
    var bruno = guest("bruno@acme.example", id, 1).speaking("en");
    var open = bruno.look("/review/" + id);
    decide(guest("anna@acme.example", id, 1), id, "APPROVE", "");
    var late = send(bruno, id, open, "REFUSE", "No");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was faster", "Anna approved this");
  }

  @Test
  void refusingNeedsAReasonAndKeepsWhatWasTyped() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en");
    var again = decide(guest, id, "REFUSE", "  ");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Say why you refuse", "id=\"reason-error\"");
    assertThat(send(guest, id, again, "REFUSE", "Twice").statusCode()).isEqualTo(303);
  }

  @Test
  void sendingWithoutChoosingAsksToChoose() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en");
    var again = send(guest, id, guest.look("/review/" + id), "", "I typed this");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Choose whether you approve or refuse", "I typed this");
  }

  @Test
  void aPageIsGoodOnceInItsOwnBrowser() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en");
    var page = guest.look("/review/" + id);
    assertStale(
        id, send(guest("anna@acme.example", id, 1).speaking("en"), id, page, "APPROVE", ""));
    assertStale(id, guest.submit("/review/" + id, Map.of("decision", "APPROVE", "nonce", "guess")));
    assertStale(id, guest.submit("/review/" + id, Map.of("decision", "APPROVE")));
  }

  @Test
  void aFormOfAnotherSiteBringsNothingIn() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en");
    var page = guest.look("/review/" + id);
    guest.forgetting("__Host-aval-n-" + id);
    var again = send(guest, id, page, "REFUSE", "planted text");
    assertStale(id, again);
    assertThat(again.body()).doesNotContain("planted text", "checked");
  }

  @Test
  void twoTabsOfOneBrowserAreBothGood() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1);
    var first = guest.look("/review/" + id);
    guest.look("/review/" + id);
    assertThat(send(guest, id, first, "APPROVE", "").statusCode()).isEqualTo(303);
  }

  @Test
  void sendingTwiceLeadsToTheReceipt() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1);
    var page = guest.look("/review/" + id);
    assertThat(send(guest, id, page, "APPROVE", "").statusCode()).isEqualTo(303);
    assertThat(send(guest, id, page, "APPROVE", "").statusCode()).isEqualTo(303);
  }

  @Test
  void whatChangedSinceItWasOpenedIsNotDecided() throws Exception {
    var id = opened();
    var anna = anna().speaking("en");
    var page = anna.look("/review/" + id);
    tell(Topics.REQUESTS, id, 2, "request.submitted.v1", Bodies.submitted(id, 2, 7));
    awaitRevision(id, 2);
    var again = send(anna, id, page, "APPROVE", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("This has changed since you opened it", "name=\"nonce\"");
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
  }

  @Test
  void theLinkOfAFormerRevisionSaysSo() throws Exception {
    var id = opened();
    tell(Topics.REQUESTS, id, 2, "request.submitted.v1", Bodies.submitted(id, 2, 7));
    awaitRevision(id, 2);
    var page = guest("anna@acme.example", id, 1).speaking("en").look("/review/" + id);
    assertThat(page.body()).contains("There is a newer version").doesNotContain("name=\"nonce\"");
  }

  @Test
  void theRequesterLooksAndDoesNotDecide() throws Exception {
    var id = opened();
    assertThat(person("rita@acme.example").speaking("en").look("/review/" + id).body())
        .contains("You asked for this", "Anna")
        .doesNotContain("name=\"decision\"");
  }

  @Test
  void theInboxListsAndLeadsToThePage() throws Exception {
    var id = opened();
    assertThat(anna().speaking("fr").look("/inbox").body())
        .contains("Attente d’approbation", "href=\"/review/" + id + "\"", "Commande")
        .doesNotContain("??");
    assertThat(person("victor@other.example").speaking("en").look("/inbox").body())
        .contains("Nothing waits for you");
  }

  private void assertStale(String id, HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("nothing was decided", "name=\"nonce\"");
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
  }

  private static HttpResponse<String> decide(
      Browser browser, String id, String choice, String reason) {
    return send(browser, id, browser.look("/review/" + id), choice, reason);
  }

  private static HttpResponse<String> send(
      Browser browser, String id, HttpResponse<String> page, String choice, String reason) {
    var form = Browser.hidden(page);
    form.put("decision", choice);
    form.put("reason", reason);
    return browser.submit("/review/" + id, form);
  }

  private void awaitRevision(String id, int number) {
    await()
        .until(() ->
            ((Pending) approvals.find(id).orElseThrow()).live().revision().number() == number);
  }
}
