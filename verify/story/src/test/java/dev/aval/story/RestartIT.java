package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// `./aval down`, `./aval up`: everything is still there.
@Order(5)
class RestartIT {
  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);

  @Test
  void aPendingRequestIsDecidedThroughItsOldLinkAfterARestart() {
    var order = Asked.of("rita@acme.example");
    kcat.publish(Asked.INBOX, order.number(), order.headers(), order.body());
    var mails = Mailbox.of(aval);
    var link = mails.awaitLink("anna@acme.example", order.number());
    var before = topics.requests();

    aval.stop();
    aval.start();

    assertThat(topics.requests()).containsAll(before);
    assertThat(mails.find("anna@acme.example", order.number())).isPresent();
    assertThat(Api.of(aval, Api.SHOP).get("/api/accounts/ACC-1001").status()).isEqualTo(200);
    try (var anna = Person.reading("fr-FR", true)) {
      assertThat(anna.open(link).status()).isEqualTo(200);
      anna.chooses("APPROVE");
      anna.submits();
      assertThat(anna.reads()).contains("Vous avez approuvé cette demande");
    }
    topics.await("request.approved.v1", order.number());
    var again = Asked.of("anna@acme.example");
    kcat.publish(Asked.INBOX, again.number(), again.headers(), again.body());
    topics.await("request.approved.v1", again.number());
  }
}
