package dev.aval.invariants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a real platform told of two requests, one approved and one reminded of, read by kcat; and
/// what might have gone wrong.
final class Told {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Happened> records = new ArrayList<>();
  private Set<String> trimmed = Set.of();
  private Instant now = Instant.MIN;

  static Told byAPlatform() {
    var told = new Told();
    try (var file = Told.class.getResourceAsStream("/told.jsonl")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JSON::readTree)
          .map(Told::happened)
          .forEach(told.records::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var last = told.records.stream().map(Happened::at).max(Instant::compareTo).orElseThrow();
    told.now = last.plus(Duration.ofHours(1));
    return told;
  }

  private static Happened happened(JsonNode line) {
    var headers = new TreeMap<String, String>();
    var pairs = line.path("headers");
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      headers.put(pairs.get(i).asString(), pairs.get(i + 1).asString());
    }
    return Happened.of(
        line.path("topic").asString(),
        line.path("key").asString(),
        headers,
        line.path("payload").asString(),
        Instant.ofEpochMilli(line.path("ts").asLong()));
  }

  Happened first(String type) {
    return records.stream().filter(it -> it.is(type)).findFirst().orElseThrow();
  }

  String approved() {
    return first("request.approved.v1").key();
  }

  String pending() {
    return first("request.reminder-requested.v1").key();
  }

  Happened last(String type, String key) {
    return records.stream()
        .filter(it -> it.is(type) && it.key().equals(key))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /// It was submitted with an invoice that is to be paid first.
  Told held(String request) {
    return changed(
        last("request.submitted.v1", request),
        it -> {
          it.putObject("hold").put("invoice", "INV-9");
          it.put("held", true);
        });
  }

  /// Nothing came of it but that it was submitted.
  Told neverAsked(String request) {
    return without(it ->
        it.key().equals(request)
            && !Set.of(Topics.REQUESTS, Topics.STATE, Topics.EVIDENCE).contains(it.topic()));
  }

  Told paid(String request) {
    var at = last("request.submitted.v1", request).at().toString();
    next(request, "request.hold-released.v1", it -> it.put("releasedAt", at).remove("held"));
    return state(request, it -> it.put("holdReleasedAt", at));
  }

  Told cancelled(String request) {
    var at = last("request.submitted.v1", request).at().toString();
    next(request, "request.cancelled.v1", it -> it.put("cancelledAt", at));
    return state(
        request,
        it -> it.put("status", "CANCELLED").put("decidedAt", at).put("because", "CANCELLED"));
  }

  private Told state(String request, Consumer<ObjectNode> change) {
    return changed(last("request.state.v1", request), change);
  }

  /// One more event of the request, made of its submission.
  private void next(String request, String type, Consumer<ObjectNode> change) {
    var submitted = last("request.submitted.v1", request);
    long seq =
        records.stream()
                .filter(it -> it.topic().equals(Topics.REQUESTS) && it.key().equals(request))
                .mapToLong(it -> it.seq().orElseThrow())
                .max()
                .orElseThrow()
            + 1;
    also(submitted, request + "." + seq, change);
    var added = records.getLast();
    added.headers().put("ce_type", type);
    added.headers().put("ce_seq", Long.toString(seq));
    var head = last("evidence.head.v1", request);
    changed(head, it -> it.put("n", it.path("n").asInt() + 1));
  }

  Told without(Predicate<Happened> these) {
    if (!records.removeIf(these)) throw new IllegalArgumentException("Nothing is like that");
    return this;
  }

  /// Its body otherwise, in its place.
  Told changed(Happened it, Consumer<ObjectNode> change) {
    records.set(records.indexOf(it), otherwise(it, it.id(), change));
    return this;
  }

  /// One more, later: the same under another id, and with what is changed.
  Told also(Happened it, String id, Consumer<ObjectNode> change) {
    records.add(otherwise(it, id, change));
    return this;
  }

  /// The last record is of another type.
  Told turnLast(String type, Consumer<ObjectNode> change) {
    var last = records.removeLast();
    last.headers().put("ce_type", type);
    return also(last, last.id(), change);
  }

  Told again(Happened it) {
    records.add(it);
    return this;
  }

  private static Happened otherwise(Happened it, String id, Consumer<ObjectNode> change) {
    var body = (ObjectNode) it.body().deepCopy();
    change.accept(body);
    var headers = new TreeMap<>(it.headers());
    headers.put("ce_id", id);
    return Happened.of(
        it.topic(), body.path("requestId").asString(it.key()), headers, body.toString(), it.at());
  }

  Told trimmed(String... topics) {
    trimmed = Set.of(topics);
    return this;
  }

  Told readAtOnce() {
    now = records.stream().map(Happened::at).min(Instant::compareTo).orElseThrow();
    return this;
  }

  Log log() {
    return new Log(records, trimmed, now, Duration.ofSeconds(60));
  }
}
