package dev.aval.request.intake.kafka;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Requests;
import dev.aval.contracts.Topics;
import dev.aval.contracts.Violation;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.messaging.Received;
import dev.aval.platform.messaging.TransientFailure;
import dev.aval.request.intake.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers what could not be taken with `request.rejected.v1`.
///
/// The answer is made of nothing but the record and its place, so the same record is answered by
/// the same bytes however often it comes.
@Component
final class Rejections {
  private static final int REPEATED = 200;
  private static final int ERRORS = 100;

  private final Publisher publisher;

  Rejections(Publisher publisher) {
    this.publisher = publisher;
  }

  record Rejection(Received<byte[]> record, Answer.Rejected answer) {}

  /// Returns when the broker has them all.
  void publish(List<Rejection> rejections) {
    var sends = rejections.stream().map(it -> publisher.send(outgoing(it)));
    try {
      CompletableFuture.allOf(sends.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException notSent) {
      throw new TransientFailure(
          "Expected to answer %d rejected records, but the broker did not take it"
              .formatted(rejections.size()),
          notSent.getCause());
    }
  }

  static Outgoing outgoing(Rejection it) {
    var body = Json.mapper().writeValueAsBytes(body(it.record(), it.answer()));
    String key = key(it.record(), it.answer());
    return new Outgoing(Topics.REQUESTS, key, headers(it.record(), key), body);
  }

  private static String key(Received<byte[]> record, Answer.Rejected answer) {
    var named = answer.named().externalId();
    if (named != null && !named.isBlank()) {
      return cut(named);
    }
    return cut(record.key().isBlank() ? record.origin().eventId() : record.key());
  }

  private static Map<String, String> headers(Received<byte[]> record, String key) {
    var origin = record.origin();
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", origin.topic() + "-" + origin.seq());
    headers.put("ce_type", EventTypes.of(Requests.Rejected.class));
    headers.put("ce_source", "/aval/request-service");
    headers.put("ce_subject", key);
    headers.put("ce_time", record.time().toString());
    headers.put("content-type", "application/json");
    headers.put("ce_causationid", cut(origin.eventId()));
    if (origin.traceparent() != null) headers.put("traceparent", origin.traceparent());
    return headers;
  }

  private static Requests.Rejected body(Received<byte[]> record, Answer.Rejected answer) {
    var named = answer.named();
    return new Requests.Rejected(
        cut(record.origin().eventId()),
        cut(record.source()),
        repeated(named.type()),
        repeated(named.account()),
        repeated(named.externalId()),
        answer.objections().stream()
            .limit(ERRORS)
            .map(why -> new Violation(why.pointer(), why.code(), why.message()))
            .toList());
  }

  private static @Nullable String repeated(@Nullable String text) {
    return text == null ? null : cut(text);
  }

  private static String cut(String text) {
    if (text.length() <= REPEATED) return text;
    boolean half = Character.isHighSurrogate(text.charAt(REPEATED - 1));
    return text.substring(0, half ? REPEATED - 1 : REPEATED);
  }
}
