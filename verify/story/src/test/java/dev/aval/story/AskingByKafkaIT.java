package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One event in, two mails, one human decision, one event out; by a client that knows nothing of
/// us.
@Order(1)
class AskingByKafkaIT {
  private static final int TIMES = 50;
  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);
  private final Mailbox mails = Mailbox.of(aval);

  @Test
  void bothApproversGetAMailInTheirLanguageAndLookingDecidesNothing() {
    var order = publish();
    var anna = mails.await("anna@acme.example", order.number());
    var bruno = mails.await("bruno@acme.example", order.number());
    assertThat(anna.subject()).startsWith("À approuver");
    assertThat(anna.text()).contains("Bonjour", "demande votre approbation", "120,50");
    assertThat(bruno.subject()).startsWith("To approve");
    assertThat(anna.link()).isPresent().isNotEqualTo(bruno.link());

    var other = CompletableFuture.runAsync(() -> scan(bruno.link().orElseThrow()));
    scan(anna.link().orElseThrow());
    other.join();

    assertThat(topics.about(order.number()))
        .extracting(Event::type)
        .containsExactly("request.submitted.v1");
    var requestId = topics.about(order.number()).getFirst().key();
    assertThat(topics.awaitState(requestId, "PENDING").text("/decidedBy/email")).isEmpty();
    var answer = Api.of(aval, "bruno@acme.example").get("/api/approvals/" + requestId);
    assertThat(answer.json().path("mayDecide").asBoolean()).isTrue();
  }

  private void scan(URI link) {
    var scanner = new Scanner();
    for (var button :
        List.of(link, URI.create(link + "?intent=approve"), URI.create(link + "?intent=refuse"))) {
      assertThat(scanner.get(button).status()).isEqualTo(200);
    }
    for (var time = 0; time < TIMES; time++) {
      assertThat(scanner.head(link).status()).isEqualTo(200);
      var page = scanner.get(link);
      assertThat(page.status()).isEqualTo(200);
      Scanner.links(page)
          .forEach(it -> assertThat(scanner.get(it).status()).as(it.toString()).isLessThan(400));
    }
  }

  @Test
  void theLinkLeadsToACleanPathThatNobodyKeepsOrTellsOn() {
    var order = publish();
    var scanner = new Scanner();
    var link = mails.awaitLink("anna@acme.example", order.number());
    var first = scanner.look(link);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("location").orElseThrow())
        .doesNotContain(link.getPath().substring(3));
    var page = scanner.get(link).answer().headers();
    assertThat(page.firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(page.firstValue("cache-control").orElse("")).contains("no-store");
    assertThat(page.firstValue("x-robots-tag").orElse("")).contains("noindex");
    assertThat(page.firstValue("content-security-policy").orElse(""))
        .contains("default-src")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void aPersonChoosesAndSubmitsAndEverybodyIsTold(boolean scripts) {
    var order = publish();
    var annas = mails.awaitLink("anna@acme.example", order.number());
    var brunos = mails.awaitLink("bruno@acme.example", order.number());
    try (var anna = Person.reading("fr-FR", scripts)) {
      assertThat(anna.open(annas).status()).isEqualTo(200);
      assertThat(anna.reads())
          .contains(order.subject(), "Rita", "rita@acme.example", "120,50", "2 years, for the shop")
          .contains("Needed before Friday", "Votre décision");
      assertThat(anna.sees("input[name=decision]")).isEqualTo(3);
      assertThat(anna.sees("input[name=decision]:checked")).isZero();
      anna.shows("review-" + (scripts ? "scripts" : "plain"));
      anna.chooses("APPROVE");
      anna.submits();
      assertThat(anna.reads()).contains("Vous avez approuvé cette demande");
      anna.shows("approved-" + (scripts ? "scripts" : "plain"));
    }

    var approved = topics.await("request.approved.v1", order.number());
    assertThat(approved.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", "/aval/request-service")
        .containsEntry("ce_subject", approved.key())
        .containsKeys("ce_id", "ce_time", "ce_seq", "ce_causationid");
    assertThat(approved.text("/decidedBy/email")).isEqualTo("anna@acme.example");
    assertThat(approved.text("/because")).isEqualTo("DECISION");
    assertThat(topics.awaitState(approved.key(), "APPROVED").text("/decidedBy/email"))
        .isEqualTo("anna@acme.example");
    assertThat(mails.await("rita@acme.example", "Approuvée : " + order.subject()).text())
        .contains("Anna");

    try (var bruno = Person.reading("en-GB", scripts)) {
      assertThat(bruno.open(brunos).status()).isEqualTo(410);
      assertThat(bruno.reads())
          .contains("It was approved", "By Anna, ", "20", "opens nothing any more");
      assertThat(bruno.sees("main form")).isZero();
      bruno.shows("ended-" + (scripts ? "scripts" : "plain"));
    }
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void refusingNeedsAReasonAndNothingTypedIsLost(boolean scripts) {
    var order = publish();
    try (var bruno = Person.reading("en-GB", scripts)) {
      bruno.open(mails.awaitLink("bruno@acme.example", order.number()));
      bruno.types("Too expensive");
      bruno.submits();
      assertThat(bruno.reads()).contains("Choose whether you approve or refuse");
      assertThat(bruno.typed()).isEqualTo("Too expensive");

      bruno.types("");
      bruno.chooses("REFUSE");
      bruno.submits();
      assertThat(bruno.reads()).contains("Say why you refuse");
      assertThat(bruno.sees("input[value=REFUSE]:checked")).isOne();
      bruno.shows("reason-missing-" + (scripts ? "scripts" : "plain"));

      bruno.types("Too expensive this year");
      bruno.submits();
      assertThat(bruno.reads()).contains("You refused this", "Too expensive this year");
    }
    var refused = topics.await("request.refused.v1", order.number());
    assertThat(refused.text("/reason")).isEqualTo("Too expensive this year");
    assertThat(refused.text("/decidedBy/email")).isEqualTo("bruno@acme.example");
    assertThat(topics.awaitState(refused.key(), "REFUSED").text("/reason"))
        .isEqualTo("Too expensive this year");
    assertThat(mails.await("rita@acme.example", "Refusée : " + order.subject()).text())
        .contains("Too expensive this year");
  }

  private Asked publish() {
    var order = Asked.of("rita@acme.example");
    kcat.publish(Asked.INBOX, order.number(), order.headers(), order.body());
    return order;
  }
}
