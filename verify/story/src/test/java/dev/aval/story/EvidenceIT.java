package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Who was asked, told, looked and decided, in the hands of an auditor.
@Order(3)
class EvidenceIT {
  private final RunningAval aval = RunningAval.shared();
  private final Chains chains = Chains.of(aval);

  @Test
  void aDecisionByLinkIsInTheEvidenceFromMailToOutcome() {
    var order = Asked.of("rita@acme.example");
    var shop = Api.of(aval, Api.SHOP);
    var id = shop.post("/api/requests", order.body()).json().path("requestId").asString();
    var link = Mailbox.of(aval).awaitLink("anna@acme.example", order.number());
    try (var anna = Person.reading("fr-FR", true)) {
      anna.open(link);
      anna.chooses("APPROVE");
      anna.submits();
    }
    await("the whole chain")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(chains.export(id).path("entries").valueStream())
                .extracting(it -> it.path("type").asString())
                .contains(
                    "request.submitted.v1",
                    "approval.opened.v1",
                    "link.created.v1",
                    "notification.sent.v1",
                    "link.opened.v1",
                    "approval.decided.v1",
                    "approval.closed.v1",
                    "request.approved.v1"));
    await().untilAsserted(() -> chains.isGood(id));

    var token = link.getPath().replaceFirst(".*/r/", "");
    var export = chains.export(id).toString();
    assertThat(export).doesNotContain(token);
    var said = new ByteArrayOutputStream();
    var forged = export.replace("\\\"APPROVE\\\"", "\\\"REFUSE\\\"");
    assertThat(chains.audit(said, forged)).isEqualTo(1);
    assertThat(said.toString()).contains("its body is not the one that was recorded");
  }
}
