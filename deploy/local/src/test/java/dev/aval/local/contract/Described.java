package dev.aval.local.contract;

import dev.aval.contracts.openapi.OpenApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An operation of the published document.
record Described(JsonNode operation) {
  static final JsonNode API = OpenApi.document();

  /// By {@link Endpoint#name}.
  static Map<String, Described> all() {
    var all = new TreeMap<String, Described>();
    API.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it ->
                    all.put(
                        Endpoint.name(it.getKey().toUpperCase(Locale.ROOT), path.getKey()),
                        new Described(it.getValue()))));
    return all;
  }

  /// With what is said of each; what is not described, `EndpointsAreDescribedTest` names.
  static Map<Endpoint, Described> endpoints() {
    var described = all();
    return Endpoint.all().stream()
        .filter(it -> described.containsKey(it.name()))
        .collect(Collectors.toMap(it -> it, it -> described.get(it.name())));
  }

  Stream<JsonNode> parameters(String place) {
    return operation
        .path("parameters")
        .valueStream()
        .map(Described::resolved)
        .filter(it -> it.path("in").asString().equals(place));
  }

  /// `404 no-such-request`.
  Set<String> problems() {
    var problems = new TreeSet<String>();
    operation
        .path("responses")
        .properties()
        .forEach(response ->
            resolved(response.getValue())
                .findValues("enum")
                .forEach(types ->
                    types.forEach(type ->
                        problems.add(
                            response.getKey()
                                + " "
                                + type.asString().substring("urn:aval:problem:".length())))));
    return problems;
  }

  /// Of the body that is sent (`requestBody`) or of an answer (`responses/200`).
  List<String> schemas(String place) {
    var body = resolved(operation.at("/" + place)).at("/content/application~1json/schema");
    return body.findValuesAsString("$ref").stream()
        .map(it -> it.replace("#/components/schemas/", ""))
        .toList();
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
  }
}
