package dev.aval.story;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A record of a topic as a stranger reads it.
record Event(String key, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  static Event of(JsonNode line) {
    var headers = new TreeMap<String, String>();
    var pairs = line.path("headers");
    for (var i = 0; i + 1 < pairs.size(); i += 2) {
      headers.put(pairs.get(i).asString(), pairs.get(i + 1).asString());
    }
    return new Event(line.path("key").asString(""), headers, line.path("payload").asString(""));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String type() {
    return header("ce_type");
  }

  long seq() {
    return Long.parseLong(header("ce_seq"));
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  /// A field of the body as text; empty when it is not there.
  String text(String pointer) {
    return json().at(pointer).asString("");
  }

  boolean isAbout(String externalId) {
    return text("/externalId").equals(externalId);
  }
}
