package dev.aval.contracts.openapi;

import dev.aval.contracts.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Aval answers over HTTP, as OpenAPI 3.1 that needs no other file: the operations of each tag
/// are written in `openapi/<tag>.yaml`, what they share in `openapi/openapi.yaml`, and bodies that
/// are events are their JSON Schemas.
///
/// Who may call (`x-callers`) and which problems there are (`x-problems`) are written as short
/// lists and published as what OpenAPI has for them.
public final class OpenApi {
  private static final List<String> HEAD = List.of("openapi", "info", "servers", "tags");

  private final ObjectNode root = Sources.yaml("openapi");
  private final ObjectNode components = (ObjectNode) root.required("components");
  private final ObjectNode schemas = (ObjectNode) components.required("schemas");
  private final ObjectNode paths = Json.mapper().createObjectNode();
  private final Problems problems = new Problems(root, components.putObject("responses"));

  private OpenApi() {}

  /// Made anew by each call, which takes about as long as reading its files.
  public static ObjectNode document() {
    return new OpenApi().whole();
  }

  private ObjectNode whole() {
    root.required("tags").forEach(tag -> add(tag.required("name").asString()));
    var document = Json.mapper().createObjectNode();
    for (String field : HEAD) document.set(field, root.required(field));
    document.set("paths", paths);
    document.set("components", components);
    new References(schemas).resolve(document);
    return document;
  }

  private void add(String tag) {
    var part = Sources.yaml(tag);
    part.required("paths").properties().forEach(it -> add(tag, it.getKey(), it.getValue()));
    part.at("/components/schemas")
        .properties()
        .forEach(it -> once(schemas, it.getKey(), it.getValue()));
  }

  private void add(String tag, String path, JsonNode operations) {
    for (var operation : operations) complete(tag, (ObjectNode) operation);
    once(paths, path, operations);
  }

  private void complete(String tag, ObjectNode operation) {
    var callers = operation.required("x-callers");
    operation.remove("x-callers");
    operation.putArray("tags").add(tag);
    operation.set("security", Callers.security(callers));
    problems.addTo(operation, callers.isEmpty());
  }

  private static void once(ObjectNode all, String name, JsonNode value) {
    if (all.replace(name, value) != null) {
      throw new IllegalStateException(
          "Expected to find '%s' once, but it is there twice".formatted(name));
    }
  }
}
