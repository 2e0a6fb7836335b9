package dev.aval.sync.candidates.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Candidates.Step;
import dev.aval.sync.candidates.Concluding;
import dev.aval.sync.candidates.Conclusion;
import dev.aval.sync.candidates.Person;
import dev.aval.sync.candidates.Proposal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What became of our own requests; those of other platforms are none of our business.
@Configuration(proxyBeanMethods = false)
class RequestsConsumer {
  sealed interface RequestTold {
    String source();

    @Nullable String externalId();
  }

  @EventType("request.submitted.v1")
  record Submitted(String requestId, String source, String externalId) implements RequestTold {}

  @EventType("request.approved.v1")
  record Approved(String requestId, String source, String externalId, @Nullable Person decidedBy)
      implements RequestTold {}

  @EventType("request.refused.v1")
  record Refused(
      String requestId,
      String source,
      String externalId,
      @Nullable Person decidedBy,
      @Nullable String reason)
      implements RequestTold {}

  @EventType("request.cancelled.v1")
  record Cancelled(String requestId, String source, String externalId, @Nullable String reason)
      implements RequestTold {}

  @EventType("request.expired.v1")
  record Expired(String requestId, String source, String externalId) implements RequestTold {}

  @EventType("request.rejected.v1")
  record Rejected(String source, @Nullable String externalId, List<Fault> errors)
      implements RequestTold {}

  record Fault(String pointer, String code, String message) {}

  @Bean
  Consumer<Message<List<byte[]>>> requests(Inlets inlets, Candidates candidates, Clock clock) {
    return inlets.inlet(
        Topics.REQUESTS,
        RequestTold.class,
        batch -> {
          var now = clock.instant();
          candidates.changeAll(batch.stream().flatMap(it -> step(it.event(), now)).toList());
        });
  }

  private static Stream<Step> step(RequestTold event, Instant now) {
    var externalId = event.externalId();
    if (!event.source().equals(SyncConsumer.SOURCE) || externalId == null) {
      return Stream.empty();
    }
    return Proposal.parse(externalId).map(it -> step(it, event, now)).stream();
  }

  private static Step step(Proposal proposal, RequestTold event, Instant now) {
    var round = proposal.round();
    return event instanceof Submitted(var requestId, _, _)
        ? Step.ofKnown(proposal.candidateId(), it -> Concluding.requested(it, round, requestId))
        : Step.ofKnown(
            proposal.candidateId(),
            it ->
                conclusion(round, event)
                    .map(concluded -> Concluding.conclude(it, concluded, now))
                    .orElseThrow());
  }

  private static Optional<Conclusion> conclusion(int round, RequestTold event) {
    return Optional.ofNullable(
        switch (event) {
          case Submitted _ -> null;
          case Approved it -> new Conclusion.Approved(round, it.requestId(), it.decidedBy());
          case Refused it ->
              new Conclusion.Refused(
                  round,
                  it.requestId(),
                  it.decidedBy(),
                  Objects.requireNonNullElse(it.reason(), ""));
          case Cancelled it -> new Conclusion.Refused(round, it.requestId(), null, "cancelled");
          case Expired it -> new Conclusion.Refused(round, it.requestId(), null, "expired");
          case Rejected it ->
              new Conclusion.Impossible(
                  round, it.errors().stream().findFirst().map(Fault::message).orElse("rejected"));
        });
  }
}
