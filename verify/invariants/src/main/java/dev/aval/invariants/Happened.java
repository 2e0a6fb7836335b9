package dev.aval.invariants;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A record of a topic as anybody reads it: a CloudEvent in binary mode.
///
/// @param at when it was written to the topic
record Happened(
    String topic, String key, Map<String, String> headers, String text, JsonNode body, Instant at) {
  private static final JsonMapper JSON = new JsonMapper();

  static Happened of(
      String topic, String key, Map<String, String> headers, String text, Instant at) {
    return new Happened(topic, key, headers, text, tree(text), at);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  String type() {
    return headers.getOrDefault("ce_type", "");
  }

  boolean is(String type) {
    return type().equals(type);
  }

  String id() {
    return headers.getOrDefault("ce_id", "");
  }

  OptionalLong seq() {
    var given = headers.getOrDefault("ce_seq", "");
    return given.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(given))
        : OptionalLong.empty();
  }

  /// A field of the body as text; empty where it is not.
  String text(String pointer) {
    return body.at(pointer).asString("");
  }

  int revision() {
    return body.path("revision").asInt(0);
  }

  Optional<Instant> moment(String pointer) {
    try {
      return Optional.of(Instant.parse(text(pointer)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return type() + " " + id() + " on " + topic;
  }
}
