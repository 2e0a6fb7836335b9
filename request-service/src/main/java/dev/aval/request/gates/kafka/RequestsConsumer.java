package dev.aval.request.gates.kafka;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Requests;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.request.gates.Blocker;
import dev.aval.request.gates.Gatekeeping;
import dev.aval.request.gates.Heard;
import dev.aval.request.requests.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.requests`, our own: it comes after the commit and is read until it is understood, so
/// no gate misses what became of a request.
///
/// Most requests are about nothing that waits for them. Their events are known by bytes and never
/// parsed ([Mention]). A gate takes each (partition, offset) once, whichever request it is of.
@Configuration(value = "gateConsumers", proxyBeanMethods = false)
class RequestsConsumer {
  private static final Mention SUBJECT_REF = new Mention("\"subjectRef\":");
  private static final Set<String> WAITS =
      Set.of(EventTypes.of(Requests.Submitted.class), EventTypes.of(Requests.Reopened.class));
  private static final Set<String> ENDED =
      Set.of(
          EventTypes.of(Requests.Approved.class),
          EventTypes.of(Requests.Refused.class),
          EventTypes.of(Requests.ChangesRequested.class),
          EventTypes.of(Requests.Expired.class),
          EventTypes.of(Requests.Cancelled.class));

  @Bean
  Consumer<Message<List<byte[]>>> blocking(Inlets inlets, Gatekeeping gatekeeping) {
    return inlets.raw(
        Topics.REQUESTS,
        batch ->
            gatekeeping.hear(
                batch.stream()
                    .filter(it -> SUBJECT_REF.in(it.event()))
                    .map(RequestsConsumer::heard)
                    .flatMap(Optional::stream)
                    .toList()));
  }

  private static Optional<Heard> heard(Received<byte[]> it) {
    boolean waits = WAITS.contains(it.type());
    if (!waits && !ENDED.contains(it.type())) return Optional.empty();
    var event = Json.mapper().readValue(it.event(), RequestEvent.class);
    if (event.subjectRef() == null) return Optional.empty();
    return Optional.of(waits ? waits(event, it) : ended(event, it));
  }

  private static Heard waits(RequestEvent it, Received<byte[]> record) {
    var blocker =
        new Blocker(
            it.requestId(),
            Objects.requireNonNull(it.type()),
            Objects.requireNonNull(it.subject()),
            at(it));
    var subjectRef = Objects.requireNonNull(it.subjectRef());
    return new Heard.Waits(it.account(), subjectRef, blocker, seq(record), at(it), cause(record));
  }

  private static Heard ended(RequestEvent it, Received<byte[]> record) {
    var subjectRef = Objects.requireNonNull(it.subjectRef());
    return new Heard.Ended(
        it.account(), subjectRef, it.requestId(), seq(record), at(it), cause(record));
  }

  private static Instant at(RequestEvent it) {
    return Stream.of(it.submittedAt(), it.decidedAt(), it.cancelledAt(), it.at())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /// An aggregate's events are called `<id>.<seq>`.
  private static long seq(Received<byte[]> it) {
    var id = it.origin().eventId();
    return Long.parseLong(id.substring(id.lastIndexOf('.') + 1));
  }

  private static Cause cause(Received<byte[]> it) {
    var origin = it.origin();
    return new Cause(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent());
  }
}
