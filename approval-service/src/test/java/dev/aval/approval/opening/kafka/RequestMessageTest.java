package dev.aval.approval.opening.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent.CancelRequested;
import dev.aval.approval.requests.RequestEvent.Held;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RequestMessageTest {
  @Test
  void theGoldenSampleOfASubmissionIsHeld() {
    assertThat(
            Json.mapper()
                .readValue(Samples.of("request.submitted.v1"), RequestMessage.Submitted.class)
                .toEvent())
        .isEqualTo(new Held("rojgmo5bmhrvddteeolyznjjhd", 1));
  }

  @Test
  void theGoldenSampleOfASubmissionIsUnderstoodOnceItIsNotHeld() {
    var sample = (ObjectNode) Json.mapper().readTree(Samples.of("request.submitted.v1"));
    sample.remove("held");
    understood(Json.mapper().treeToValue(sample, RequestMessage.Submitted.class));
  }

  @Test
  void theGoldenSampleOfAReleaseIsTheSubmissionOnceMore() {
    understood(
        Json.mapper()
            .readValue(Samples.of("request.hold-released.v1"), RequestMessage.HoldReleased.class));
  }

  private static void understood(RequestMessage message) {
    var submitted = (Submitted) message.toEvent();
    assertThat(submitted.requestId()).isEqualTo("rojgmo5bmhrvddteeolyznjjhd");
    assertThat(submitted.accountVersion()).isEqualTo(7);
    assertThat(submitted.approvers())
        .extracting(Person::email)
        .containsExactly("paul@client.example");
    assertThat(submitted.deadline()).isEqualTo(Instant.parse("2026-12-01T18:00:00Z"));
    var revision = submitted.revision();
    assertThat(revision.amount()).hasToString("Money[value=120.50, currency=EUR]");
    assertThat(revision.requester().name()).isEqualTo("Rita Marchand");
    assertThat(revision.data()).contains("\"costCentre\":\"CC-42\"", "WILD-2Y");
    assertThat(revision).hasNoNullFieldsOrProperties();
  }

  @Test
  void theGoldenSampleOfACancellationIsUnderstood() {
    var asked =
        (CancelRequested)
            Json.mapper()
                .readValue(
                    Samples.of("request.cancel-requested.v1"), RequestMessage.CancelRequested.class)
                .toEvent();
    assertThat(asked).hasNoNullFieldsOrProperties();
  }
}
