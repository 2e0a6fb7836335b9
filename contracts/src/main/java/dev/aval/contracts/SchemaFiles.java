package dev.aval.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The schema files, by their `$id`; nothing is ever fetched from elsewhere.
final class SchemaFiles {
  static final String ID = "urn:aval:schema:";

  private static final Set<String> TYPES = EventTypes.in(WireRecord.class).keySet();
  private static final Map<String, JsonNode> TREES = new ConcurrentHashMap<>();

  private SchemaFiles() {}

  static Set<String> types() {
    return TYPES;
  }

  /// The rule in words that a schema gives as its description; empty when it gives none.
  static String description(String id, String pointer) {
    JsonNode tree = TREES.computeIfAbsent(id, SchemaFiles::tree);
    return tree.at(pointer).path("description").asString("");
  }

  static @Nullable String text(String id) {
    return id.startsWith(ID)
        ? new String(Resource.bytes("schemas", id.substring(ID.length())), StandardCharsets.UTF_8)
        : null;
  }

  private static JsonNode tree(String id) {
    return Json.mapper().readTree(Resource.bytes("schemas", id.substring(ID.length())));
  }
}
