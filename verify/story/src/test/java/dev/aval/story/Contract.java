package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `/api/openapi` of the running platform says, held against what the platform answers.
record Contract(JsonNode api) {
  private static final JsonMapper JSON = new JsonMapper();

  static Contract of(RunningAval aval) {
    var answer = Api.ofNobody(aval).get("/api/openapi");
    assertThat(answer.status()).isEqualTo(200);
    return new Contract(answer.json());
  }

  /// The answer has a status that is described for that operation, and a body as described for it.
  Api.Answer holds(String method, String path, Api.Answer answer) {
    var name = "%s %s: %d".formatted(method, path, answer.status());
    var operation = operation(method, path);
    var response = resolved(operation.path("responses").path(Integer.toString(answer.status())));
    assertThat(response.isMissingNode()).as(name + " is not described").isFalse();
    var content = response.path("content");
    if (content.isEmpty()) assertThat(answer.body()).as(name).isEmpty();
    else
      assertThat(misfits(content.iterator().next().path("schema"), answer.json()))
          .as(name)
          .isEmpty();
    return answer;
  }

  List<String> misfits(JsonNode schema, JsonNode value) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", api.path("components"));
    whole.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole)
        .validate(value)
        .stream()
        .map(Object::toString)
        .toList();
  }

  JsonNode operation(String method, String path) {
    var plain = path.replaceAll("\\?.*", "");
    return api.path("paths").properties().stream()
        .filter(it -> plain.matches(pattern(it.getKey())))
        .filter(it -> it.getValue().has(method.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.comparingLong(it -> it.getKey().chars().filter(sign -> sign == '{').count()))
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"))
        .path(method.toLowerCase(Locale.ROOT));
  }

  private static String pattern(String path) {
    return path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
  }
}
