package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The same over HTTP, and what is concluded without asking anybody.
@Order(2)
class AskingByHttpIT {
  private final RunningAval aval = RunningAval.shared();
  private final Topics topics = new Topics(Kcat.on(aval));
  private final Api shop = Api.of(aval, Api.SHOP);
  private final Api anna = Api.of(aval, "anna@acme.example");

  @Test
  void aRequestByHttpIsMailedDecidedAndPublished() {
    var order = Asked.of("rita@acme.example");
    var taken = shop.post("/api/requests", order.body());
    assertThat(taken.status()).isEqualTo(202);
    var id = taken.json().path("requestId").asString();
    assertThat(taken.location().orElse("")).endsWith("/api/requests/" + id);
    Mailbox.of(aval).await("anna@acme.example", order.number());

    var shown = anna.get("/api/approvals/" + id).json();
    var decision =
        "{\"decision\": \"APPROVE\", \"revision\": %d, \"digest\": \"%s\"}"
            .formatted(shown.path("revision").asInt(), shown.path("digest").asString());
    assertThat(anna.post("/api/approvals/" + id + "/decisions", decision).status()).isEqualTo(201);
    assertThat(anna.post("/api/approvals/" + id + "/decisions", decision).status()).isEqualTo(200);
    var other = decision.replace("\"APPROVE\"", "\"REFUSE\", \"reason\": \"no\"");
    assertThat(anna.post("/api/approvals/" + id + "/decisions", other).status()).isEqualTo(409);
    assertThat(topics.await("request.approved.v1", order.number()).key()).isEqualTo(id);
    assertThat(topics.awaitState(id, "APPROVED").text("/externalId")).isEqualTo(order.number());
  }

  @Test
  void theRequestOfAnApproverIsApprovedAtOnce() {
    var order = Asked.of("anna@acme.example");
    assertThat(shop.post("/api/requests", order.body()).status()).isEqualTo(202);
    var approved = topics.await("request.approved.v1", order.number());
    assertThat(approved.text("/because")).isEqualTo("SELF_EXEMPT");
    assertThat(Mailbox.of(aval).find("bruno@acme.example", order.number())).isEmpty();
  }

  /// B8: two events, and the platform tells the second.
  @Test
  void thePlatformReleasesWhatWasApprovedAndWhoeverAskedIsTold() {
    var order = Asked.of("anna@acme.example");
    assertThat(shop.post("/api/requests", order.body()).status()).isEqualTo(202);
    var id = topics.await("request.approved.v1", order.number()).key();
    var release = "/api/requests/" + id + "/release";
    assertThat(anna.post(release, "{}").status()).as("asked for it").isEqualTo(403);
    var words = "{\"message\": \"Sent to production\"}";
    assertThat(shop.post(release, words).status()).isEqualTo(202);
    assertThat(shop.post(release, "{}").status()).as("again").isEqualTo(202);
    assertThat(topics.await("request.released.v1", order.number()).text("/message"))
        .isEqualTo("Sent to production");
    assertThat(topics.about(order.number()))
        .extracting(Event::type)
        .containsExactly("request.submitted.v1", "request.approved.v1", "request.released.v1");
    Awaitility.await()
        .until(() -> !topics.awaitState(id, "APPROVED").text("/releasedAt").isEmpty());
    assertThat(Mailbox.of(aval).await("anna@acme.example", "Réalisée : " + order.subject()).text())
        .contains("> Sent to production");
  }

  @Test
  void anAccountWithoutApprovalModeHoldsNothing() {
    var order = Asked.of("victor@other.example").in("ACC-2002");
    assertThat(shop.post("/api/requests", order.body()).status()).isEqualTo(202);
    var approved = topics.await("request.approved.v1", order.number());
    assertThat(approved.text("/because")).isEqualTo("MODE_OFF");
  }

  @Test
  void theSameBodyIsTheSameRequestAndAnotherBodyIsAConflict() {
    var order = Asked.of("rita@acme.example");
    var first = shop.post("/api/requests", order.body());
    var again = shop.post("/api/requests", order.body());
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().path("requestId")).isEqualTo(first.json().path("requestId"));
    var other = shop.post("/api/requests", order.about("Something else").body());
    assertThat(other.status()).isEqualTo(409);
    assertThat(topics.about(order.number()))
        .extracting(Event::type)
        .containsOnlyOnce("request.submitted.v1");
  }

  @Test
  void whatIsWrongIsNamedByPointer() {
    var wrong =
        shop.post(
            "/api/requests",
            Asked.of("rita@acme.example").body().replace("\"subject\"", "\"sujet\""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("/sujet", "subject");
  }

  @Test
  void strangersLearnNothingAndDecideNothing() {
    var order = Asked.of("rita@acme.example");
    var id = shop.post("/api/requests", order.body()).json().path("requestId").asString();
    Mailbox.of(aval).await("anna@acme.example", order.number());
    var digest = anna.get("/api/approvals/" + id).json().path("digest").asString();
    var decision = "{\"decision\": \"APPROVE\", \"revision\": 1, \"digest\": \"" + digest + "\"}";

    var nobody = Api.ofNobody(aval);
    assertThat(nobody.get("/api/requests/" + id).status()).isEqualTo(401);
    assertThat(nobody.post("/api/requests", order.body()).status()).isIn(401, 403);
    assertThat(nobody.post("/api/approvals/" + id + "/decisions", decision).status())
        .isIn(401, 403);

    var victor = Api.of(aval, "victor@other.example");
    assertThat(victor.get("/api/requests/" + id).status()).isEqualTo(404);
    assertThat(victor.get("/api/approvals/" + id).status()).isEqualTo(404);
    assertThat(victor.get("/api/accounts/ACC-1001").status()).isIn(403, 404);
    assertThat(victor.post("/api/approvals/" + id + "/decisions", decision).status())
        .isIn(403, 404);
    assertThat(victor.post("/api/requests", Asked.of("victor@other.example").body()).status())
        .isEqualTo(403);

    var rita = Api.of(aval, "rita@acme.example");
    assertThat(rita.post("/api/approvals/" + id + "/decisions", decision).status()).isEqualTo(403);
    assertThat(anna.get("/operator/request/parked").status()).isEqualTo(403);
    topics.awaitState(id, "PENDING");
  }
}
