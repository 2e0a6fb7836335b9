package dev.aval.request.concluding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.request.concluding.Concluding;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Conclusion;
import dev.aval.request.requests.Reopening;
import dev.aval.request.requests.Verdict;
import dev.aval.request.timeline.Happened;
import dev.aval.request.timeline.Timelines;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.approvals`: how approvals end, and how it came to that.
///
/// The outcome first: a platform waits for it, the timeline is for people.
@Configuration(proxyBeanMethods = false)
class ApprovalsConsumer {
  private static final String REOPENED = "REOPENED";

  @Bean
  Consumer<Message<List<byte[]>>> approvals(
      Inlets inlets, Concluding concluding, Timelines timelines) {
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        batch -> {
          concluding.conclude(
              batch.stream().map(ApprovalsConsumer::said).flatMap(Optional::stream).toList());
          timelines.record(batch.stream().map(ApprovalsConsumer::happened).toList());
        });
  }

  private static Optional<Concluding.Said> said(Received<ApprovalEvent> it) {
    return switch (it.event()) {
      case ApprovalEvent.Closed closed ->
          Optional.of(new Concluding.Closing(closed.requestId(), verdict(closed), cause(it)));
      case ApprovalEvent.Others others when others.because().equals(REOPENED) ->
          Optional.of(new Concluding.Again(others.requestId(), reopening(others), cause(it)));
      case ApprovalEvent.Opened _,
          ApprovalEvent.Others _,
          ApprovalEvent.Decided _,
          ApprovalEvent.Undone _,
          ApprovalEvent.Commented _ ->
          Optional.empty();
    };
  }

  private static Verdict verdict(ApprovalEvent.Closed it) {
    var conclusion =
        new Conclusion(it.by(), toMillis(it.at()), it.reason(), it.because(), it.policy());
    return new Verdict(it.outcome(), it.revision(), conclusion);
  }

  private static Reopening reopening(ApprovalEvent.Others it) {
    return new Reopening(it.revision(), it.by(), it.reason(), toMillis(it.at()));
  }

  private static Happened happened(Received<ApprovalEvent> it) {
    return new Happened(it.event().requestId(), it.origin().seq(), Entries.of(it.event()));
  }

  private static Instant toMillis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Cause cause(Received<ApprovalEvent> it) {
    var origin = it.origin();
    return new Cause(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent());
  }
}
