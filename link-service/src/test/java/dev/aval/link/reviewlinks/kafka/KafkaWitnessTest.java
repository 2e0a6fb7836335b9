package dev.aval.link.reviewlinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.link.reviewlinks.Invitation;
import dev.aval.link.reviewlinks.ReviewLink;
import dev.aval.link.reviewlinks.Token;
import dev.aval.link.reviewlinks.Visits;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.TransientFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class KafkaWitnessTest {
  static final String ID = "rojgmo5bmhrvddteeolyznjjhd";
  static final Instant NOW = Instant.parse("2026-11-22T09:30:00.480Z");

  final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  CompletableFuture<?> answer = CompletableFuture.completedFuture(null);
  final KafkaWitness witness =
      new KafkaWitness(
          it -> {
            sent.add(it);
            return answer;
          },
          new Visits(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void linksOfOneRevisionAreToldTogetherAndWithoutNames() {
    witness.created(List.of(link("anna"), link("sam")));
    assertThat(sent).hasSize(1).allSatisfy(KafkaWitnessTest::isAsTheContractSays);
    assertThat(Json.mapper().readTree(sent.getFirst().payload()).get("links")).hasSize(2);
  }

  @Test
  void nobodyIsGivenALinkThatNobodyCouldBeToldOf() {
    answer = CompletableFuture.failedFuture(new IllegalStateException("away"));
    assertThatThrownBy(() -> witness.created(List.of(link("anna"))))
        .isInstanceOf(TransientFailure.class);
  }

  @Test
  void aFloodOfVisitsIsToldOnce() {
    var link = link("anna");
    for (int i = 0; i < 10_000; i++) {
      witness.opened(link, "Scanner " + "x".repeat(500));
    }
    await().until(() -> sent.size() == 1);
    isAsTheContractSays(sent.getFirst());
  }

  @Test
  void aVisitThatNobodyWasToldOfIsToldTheNextTime() {
    var link = link("anna");
    answer = CompletableFuture.failedFuture(new IllegalStateException("away"));
    witness.opened(link, null);
    await().until(() -> sent.size() == 1);
    await()
        .until(() -> {
          witness.opened(link, null);
          return sent.size() > 1;
        });
  }

  private static void isAsTheContractSays(Outgoing it) {
    var body = Json.mapper().readTree(it.payload());
    assertThat(Schemas.violations(String.valueOf(it.headers().get("ce_type")), body)).isEmpty();
    assertThat(it.key()).isEqualTo(ID);
    assertThat(body.toString()).doesNotContain("anna");
  }

  private static ReviewLink link(String name) {
    var to = new Invitation(ID, 1, name + "@acme.example", name, "fr", null);
    return new ReviewLink(Token.random().id(), to, NOW, NOW.plusSeconds(60));
  }
}
