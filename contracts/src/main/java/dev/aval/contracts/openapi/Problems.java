package dev.aval.contracts.openapi;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The refusals of an operation: `{404: [no-such-request]}` becomes an answer of RFC 9457 with that
/// `type`, and what each code means. Operations with the same refusals share them.
final class Problems {
  /// By status or code; which header goes with them.
  private static final Map<String, String> HEADERS =
      Map.of(
          "429", "Retry-After",
          "503", "Retry-After",
          "account-changing", "Retry-After",
          "401", "WWW-Authenticate");

  private final JsonNode meanings;
  private final JsonNode everywhere;
  private final ObjectNode responses;

  Problems(ObjectNode root, ObjectNode responses) {
    this.meanings = root.required("x-problems");
    this.everywhere = root.required("x-everywhere");
    this.responses = responses;
  }

  void addTo(ObjectNode operation, boolean forAnybody) {
    var codes = new TreeMap<String, Set<String>>();
    add(codes, operation.path("x-problems"));
    if (operation.has("requestBody")) add(codes, everywhere.required("bodies"));
    if (!forAnybody) add(codes, everywhere.required("callers"));
    add(codes, everywhere.required("anybody"));
    operation.remove("x-problems");
    var answers = (ObjectNode) operation.required("responses");
    codes.forEach((status, named) -> answers.putObject(status).put("$ref", shared(status, named)));
  }

  private static void add(Map<String, Set<String>> codes, JsonNode some) {
    for (var problem : some.properties()) {
      var named = codes.computeIfAbsent(problem.getKey(), _ -> new LinkedHashSet<>());
      for (var code : problem.getValue()) named.add(code.asString());
    }
  }

  private String shared(String status, Set<String> codes) {
    var name = status + "." + String.join(".", codes);
    if (!responses.has(name)) describe(responses.putObject(name), status, codes);
    return "#/components/responses/" + name;
  }

  private void describe(ObjectNode response, String status, Set<String> codes) {
    response.put(
        "description", codes.stream().map(this::meaning).collect(Collectors.joining("\n")));
    Stream.concat(Stream.of(status), codes.stream())
        .filter(HEADERS::containsKey)
        .map(HEADERS::get)
        .forEach(header ->
            response
                .withObjectProperty("headers")
                .putObject(header)
                .put("$ref", "#/components/headers/" + header));
    var content = response.putObject("content").putObject("application/problem+json");
    var all = content.putObject("schema").putArray("allOf");
    all.addObject().put("$ref", "#/components/schemas/Problem");
    var told = all.addObject().putObject("properties");
    var types = told.putObject("type").putArray("enum");
    for (var code : codes) types.add("urn:aval:problem:" + code);
    told.putObject("status").put("const", Integer.parseInt(status));
  }

  private String meaning(String code) {
    if (!meanings.has(code)) {
      throw new IllegalStateException(
          "Expected to say what '%s' means, but x-problems of openapi.yaml does not"
              .formatted(code));
    }
    return "- `%s`: %s".formatted(code, meanings.path(code).asString());
  }
}
