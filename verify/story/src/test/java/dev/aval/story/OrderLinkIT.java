package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody without access orders by a link, and it waits: even when an approver did (T18-T22).
@Order(2)
class OrderLinkIT {
  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void whatAnApproverOrdersByALinkWaitsForTheOthers(boolean scripts) {
    var link = OrderLink.made(aval);
    String reference;
    try (var anna = Person.reading("fr-FR", scripts)) {
      assertThat(anna.open(link.url()).status()).isEqualTo(200);
      assertThat(anna.at().getPath()).isEqualTo("/order/" + link.id());
      assertThat(anna.reads())
          .contains("Commander un certificat", "Certificat wildcard, 2 ans", "Nom de domaine")
          .doesNotContain("931", "ACC-1001", "Acme");
      anna.fills("data.domain", "example.org");
      anna.fills("name", "Anna");
      anna.fills("email", "anna@acme.example");
      anna.doubleClicks("main form button", "**/sent/*");
      assertThat(anna.reads()).contains("attend une approbation").doesNotContain("931");
      var path = anna.at().getPath();
      reference = path.substring(path.lastIndexOf('/') + 1);
      anna.shows("order-" + (scripts ? "scripts" : "plain"));
    }
    var submitted = topics.await("request.submitted.v1", reference);
    assertThat(submitted.text("/via")).isEqualTo("ORDER_LINK");
    assertThat(submitted.text("/amount/value")).isEqualTo("931.75");
    topics.awaitState(submitted.key(), "PENDING");
    var bruno = Api.of(aval, "bruno@acme.example");
    var approval = bruno.get("/api/approvals/" + submitted.key()).json();
    assertThat(approval.path("mayDecide").asBoolean()).isTrue();
    var anna = Api.of(aval, "anna@acme.example");
    assertThat(anna.get("/api/approvals/" + submitted.key()).json().path("mayDecide").asBoolean())
        .isFalse();
    assertThat(kcat.read("aval.requests.inbox").stream().filter(it -> it.key().equals(reference)))
        .as("one click or two")
        .hasSize(1);
    var token = link.url().getPath().substring("/o/".length());
    for (var topic : new String[] {"aval.links", "aval.requests.inbox", "aval.requests"}) {
      assertThat(kcat.read(topic)).noneMatch(it -> it.body().contains(token));
    }
    assertThat(kcat.read("aval.links").stream().filter(it -> it.key().equals(link.id())))
        .extracting(Event::type)
        .containsExactly("order-link.created.v1", "order-link.used.v1");
  }
}
