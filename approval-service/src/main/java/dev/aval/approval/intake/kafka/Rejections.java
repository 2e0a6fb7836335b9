package dev.aval.approval.intake.kafka;

import dev.aval.approval.intake.Target;
import dev.aval.contracts.Approvals;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import dev.aval.contracts.Violation;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.messaging.Received;
import dev.aval.platform.messaging.TransientFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers what was not carried out with `approval.rejected.v1`, named by the place of the record
/// it answers, so that a second answer to it is known as one.
@Component
final class Rejections {
  private static final int REPEATED = 200;

  private final Publisher publisher;

  Rejections(Publisher publisher) {
    this.publisher = publisher;
  }

  record Rejection(Received<byte[]> record, Target target, List<Violation> errors) {}

  /// Returns when the broker has them all.
  void publish(List<Rejection> rejections) {
    var sends = rejections.stream().map(it -> publisher.send(outgoing(it)));
    try {
      CompletableFuture.allOf(sends.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException notSent) {
      throw new TransientFailure(
          "Expected to answer %d rejected commands, but the broker did not take it"
              .formatted(rejections.size()),
          notSent.getCause());
    }
  }

  static Outgoing outgoing(Rejection it) {
    var key = key(it);
    var body = Json.mapper().writeValueAsBytes(body(it));
    return new Outgoing(Topics.APPROVALS, key, headers(it.record(), key), body);
  }

  private static String key(Rejection it) {
    return Stream.of(it.target().approvalId(), it.target().externalId(), it.record().key())
        .map(named -> Objects.requireNonNullElse(named, ""))
        .filter(named -> !named.isBlank())
        .findFirst()
        .map(named -> cut(named))
        .orElse(cut(it.record().origin().eventId()));
  }

  private static Map<String, String> headers(Received<byte[]> record, String key) {
    var origin = record.origin();
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", origin.topic() + "-" + origin.seq());
    headers.put("ce_type", EventTypes.of(Approvals.Rejected.class));
    headers.put("ce_source", "/aval/approval-service");
    headers.put("ce_subject", key);
    headers.put("ce_time", record.time().toString());
    headers.put("content-type", "application/json");
    headers.put("ce_causationid", cut(origin.eventId()));
    if (origin.traceparent() != null) headers.put("traceparent", origin.traceparent());
    return headers;
  }

  private static Approvals.Rejected body(Rejection it) {
    var target = it.target();
    return new Approvals.Rejected(
        cut(it.record().origin().eventId()),
        cut(it.record().source()),
        repeated(target.approvalId()),
        repeated(target.account()),
        repeated(target.externalId()),
        it.errors());
  }

  private static @Nullable String repeated(@Nullable String text) {
    return text == null ? null : cut(text);
  }

  static String cut(String text) {
    if (text.length() <= REPEATED) return text;
    var half = Character.isHighSurrogate(text.charAt(REPEATED - 1));
    return text.substring(0, half ? REPEATED - 1 : REPEATED);
  }
}
