package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// No dead end (R9): whoever comes too late with a link is told why, and gets another by mail where
/// one would help.
@Order(3)
class RenewalIT {
  private static final String ANNA = "anna@acme.example";
  private static final String BRUNO = "bruno@acme.example";
  private static final String RENEW = "M’envoyer un nouveau lien";

  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);
  private final Mailbox mails = Mailbox.of(aval);

  @Test
  void whoseLinkIsOfAnEarlierVersionAsksForTheNewOneByMail() {
    var order = Asked.of("rita@acme.example");
    kcat.publish(Asked.INBOX, order.number(), order.headers(), order.body());
    var old = mails.awaitLink(ANNA, order.number());
    revise(order);
    var second = mails.awaitOther(ANNA, order.number(), old);
    try (var anna = Person.reading("fr-FR", false)) {
      anna.opensUntilItSays(old, "version plus récente");
      anna.shows("link-superseded");
      anna.presses(RENEW);
      assertThat(anna.reads()).contains("Un nouveau lien est en route", "a***@acme.example");
      anna.shows("link-renewed");
      var third = mails.awaitOther(ANNA, order.number(), second);
      anna.open(old);
      anna.presses(RENEW);
      assertThat(anna.reads()).contains("Un nouveau lien vient d’être envoyé");
      anna.open(third);
      assertThat(anna.reads().replaceAll("\\h", " ")).contains("240,00 €", "Votre décision");
      anna.chooses("APPROVE");
      anna.submits();
    }
    topics.await("request.approved.v1", order.number());
    try (var bruno = Person.reading("en-GB", false)) {
      bruno.opensUntilItSays(
          mails.awaitLink(BRUNO, order.number()), "This request has been concluded");
      assertThat(bruno.reads()).contains("It was approved", "Anna");
      assertThat(bruno.sees("main form")).as("a new link would not help").isZero();
    }
    assertThat(mails.to(BRUNO))
        .filteredOn(it -> it.subject().contains(order.number()))
        .filteredOn(it -> it.link().isPresent())
        .as("nobody else is written to: one link for each version")
        .hasSize(2);
  }

  private void revise(Asked order) {
    var headers = order.headers();
    headers.put("ce_id", order.number() + ".2");
    headers.put("ce_type", "request.revise.v1");
    kcat.publish(Asked.INBOX, order.number(), headers, order.body().replace("120.50", "240.00"));
  }
}
