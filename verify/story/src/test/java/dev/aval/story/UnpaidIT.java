package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D24: a platform locks a request to an invoice; nobody is asked before it says that this is paid.
@Order(1)
class UnpaidIT {
  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);
  private final Mailbox mails = Mailbox.of(aval);
  private final Api anna = Api.of(aval, "anna@acme.example");

  @Test
  void nobodyIsAskedBeforeThePlatformSaysThatTheInvoiceIsPaid() {
    var order = submit();
    var id = topics.await("request.submitted.v1", order.number()).key();
    var waits = mails.await("rita@acme.example", "En attente de paiement : " + order.subject());
    assertThat(waits.text()).contains("INV-9").doesNotContain("Anna", "Bruno");
    assertThat(mails.find("anna@acme.example", order.number())).isEmpty();
    assertThat(anna.get("/api/approvals/" + id).status()).isEqualTo(404);
    var path = "/api/requests/" + id;
    for (var who : new String[] {"anna@acme.example", "sam@acme.example", "rita@acme.example"}) {
      assertThat(Api.of(aval, who).post(path + "/hold-release", "{}").status())
          .as(who)
          .isEqualTo(403);
    }
    var rita = Api.of(aval, "rita@acme.example");
    assertThat(rita.post(path + "/remind", "{}").body()).contains("held");

    publish("hold.release.v1", order, "\"invoice\": \"INV-9\"");
    mails.awaitLink("anna@acme.example", order.number());
    assertThat(mails.await("rita@acme.example", "En attente d’approbation").text())
        .contains(order.subject());
    var shown = anna.get("/api/approvals/" + id).json();
    var decision =
        "{\"decision\": \"APPROVE\", \"revision\": 1, \"digest\": \"%s\"}"
            .formatted(shown.path("digest").asString());
    assertThat(anna.post("/api/approvals/" + id + "/decisions", decision).status()).isEqualTo(201);
    topics.await("request.approved.v1", order.number());
    assertThat(topics.about(order.number()))
        .extracting(Event::type)
        .containsExactly("request.submitted.v1", "request.hold-released.v1", "request.approved.v1");
    assertThat(topics.awaitState(id, "APPROVED").text("/holdReleasedAt")).isNotEmpty();
  }

  @Test
  void whatIsCalledBackBeforeThePaymentEndsWithoutAskingAnybody() {
    var order = submit();
    var id = topics.await("request.submitted.v1", order.number()).key();
    publish("request.cancel.v1", order, "\"reason\": \"Not needed\"");
    assertThat(topics.await("request.cancelled.v1", order.number()).text("/reason"))
        .isEqualTo("Not needed");
    mails.await("rita@acme.example", "Annulée : " + order.subject());
    publish("hold.release.v1", order, "\"invoice\": \"INV-9\"");
    topics.awaitState(id, "CANCELLED");
    assertThat(topics.rejected(order.number()).text("/errors/0/code")).isEqualTo("not-pending");
    assertThat(mails.find("anna@acme.example", order.number())).isEmpty();
  }

  private Asked submit() {
    var order = Asked.of("rita@acme.example");
    var body = order.body().replaceFirst("\\{", "{\"hold\": {\"invoice\": \"INV-9\"},");
    kcat.publish(Asked.INBOX, order.number(), order.headers(), body);
    return order;
  }

  private void publish(String type, Asked order, String more) {
    var headers = new HashMap<>(order.headers());
    headers.put("ce_type", type);
    headers.put("ce_id", order.number() + "." + type);
    var body =
        "{\"account\": \"%s\", \"externalId\": \"%s\", %s}"
            .formatted(order.account(), order.number(), more);
    kcat.publish(Asked.INBOX, order.number(), headers, body);
  }
}
