package dev.aval.contracts.openapi;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings into the document what it refers to: `urn:aval:schema:<type>` becomes a component of that
/// name (`common.<name>` for the shared parts), `urn:aval:sample:<type>` the sample itself. Notes
/// for ourselves (`x-class`) stay outside.
final class References {
  private static final String SCHEMA = "urn:aval:schema:";
  private static final String SAMPLE = "urn:aval:sample:";
  private static final String SHARED = "common#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";

  private final ObjectNode schemas;

  References(ObjectNode schemas) {
    this.schemas = schemas;
  }

  void resolve(JsonNode node) {
    switch (node) {
      case ObjectNode object -> resolve(object);
      case ArrayNode array -> List.copyOf(array.values()).forEach(this::resolve);
      default -> {}
    }
  }

  private void resolve(ObjectNode object) {
    object.remove("x-class");
    for (var field : List.copyOf(object.properties())) {
      var reference = field.getValue().path("$ref").asString("");
      if (reference.startsWith(SAMPLE)) {
        object.set(field.getKey(), Sources.json("samples", reference.substring(SAMPLE.length())));
      } else {
        resolve(field.getValue());
      }
    }
    var reference = object.path("$ref").asString("");
    if (reference.startsWith(SCHEMA))
      object.put("$ref", local(reference.substring(SCHEMA.length())));
  }

  private String local(String name) {
    return name.startsWith(SHARED)
        ? local("common.", name.substring(SHARED.length()), '/')
        : local("", name, '#');
  }

  /// @param end of the component's name; what follows is a place in it
  private String local(String prefix, String text, char end) {
    int at = text.indexOf(end);
    var name = at < 0 ? text : text.substring(0, at);
    var place = at < 0 ? "" : text.substring(at).replace("#", "");
    if (!schemas.has(prefix + name))
      add(prefix + name, prefix.isEmpty() ? file(name) : shared(name));
    return COMPONENTS + prefix + name + place;
  }

  private void add(String component, ObjectNode schema) {
    schemas.set(component, schema); // before it is resolved: schemas refer to each other
    resolve((JsonNode) schema);
  }

  private static ObjectNode file(String type) {
    var schema = Sources.json("schemas", type);
    schema.remove(List.of("$schema", "$id"));
    for (var within : schema.findParents("$ref")) move((ObjectNode) within, type);
    return schema;
  }

  /// What is a place in its file becomes a place in its component.
  private static void move(ObjectNode within, String component) {
    var reference = within.path("$ref").asString();
    if (reference.startsWith("#"))
      within.put("$ref", COMPONENTS + component + reference.substring(1));
  }

  private static ObjectNode shared(String name) {
    return (ObjectNode) Sources.json("schemas", "common").required("$defs").required(name);
  }
}
