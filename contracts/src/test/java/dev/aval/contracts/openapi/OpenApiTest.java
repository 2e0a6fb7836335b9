package dev.aval.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.aval.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The document is valid, whole, and its examples are what it says.
class OpenApiTest {
  private static final ObjectNode API = OpenApi.document();
  private static final Path WRITTEN = Path.of("src/main/resources/openapi");

  record Operation(String path, String method, JsonNode json) {
    String name() {
      return method + " " + path;
    }
  }

  @Test
  void itIsValidOpenApi() throws IOException {
    assertThat(metaSchemaErrors(API)).isEmpty();
  }

  @Test
  void theMetaSchemaNoticesAMistake() throws IOException {
    ObjectNode broken = API.deepCopy();
    ((ObjectNode) broken.at("/paths/~1api~1inbox/get")).put("parameters", "none");
    assertThat(metaSchemaErrors(broken)).isNotEmpty();
  }

  @Test
  void everySchemaOfItIsAJsonSchema() {
    var meta =
        registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(API.at("/components/schemas").properties())
        .hasSizeGreaterThan(100)
        .allSatisfy(it -> assertThat(meta.validate(it.getValue())).as(it.getKey()).isEmpty());
    assertThat(meta.validate(Json.mapper().readTree("{\"type\": \"text\"}"))).isNotEmpty();
  }

  @Test
  void itNeedsNoOtherFile() {
    assertThat(API.findValuesAsString("$ref"))
        .hasSizeGreaterThan(500)
        .allSatisfy(it -> assertThat(it).startsWith("#/"))
        .allSatisfy(it -> assertThat(API.at(it.substring(1)).isMissingNode()).as(it).isFalse());
    assertThat(API.toString()).doesNotContain("urn:aval:schema", "urn:aval:sample", "\"x-");
  }

  @Test
  void everyExampleFitsItsSchema() {
    var seen = new ArrayList<String>();
    operations()
        .forEach(it ->
            it.json().findValues("content").stream()
                .flatMap(content -> content.valueStream())
                .forEach(media ->
                    examples(media)
                        .forEach(example -> {
                          seen.add(it.name());
                          assertThat(misfits(media.required("schema"), example))
                              .as(it.name())
                              .isEmpty();
                        })));
    assertThat(seen).hasSizeGreaterThan(40);
    assertThat(misfits(schema("Decision"), Json.mapper().readTree("{\"decision\": \"MAYBE\"}")))
        .isNotEmpty();
  }

  @Test
  void everyBodyThatIsSentHasAnExample() {
    assertThat(operations())
        .filteredOn(it -> !it.json().at("/requestBody/content/application~1json").isMissingNode())
        .hasSizeGreaterThan(30)
        .allSatisfy(it ->
            assertThat(examples(it.json().at("/requestBody/content/application~1json")))
                .as(it.name())
                .isNotEmpty());
  }

  @Test
  void everyOperationSaysWhatItIsWhoMayCallAndWhatMayComeOfIt() {
    assertThat(operations())
        .hasSizeGreaterThan(80)
        .allSatisfy(it -> {
          assertThat(it.json().path("summary").asString()).as(it.name()).isNotBlank();
          assertThat(it.json().has("security")).as(it.name()).isTrue();
          assertThat(it.json().path("responses").propertyNames())
              .as(it.name())
              .contains("429", "503");
          assertThat(it.json().path("responses").propertyNames())
              .as(it.name())
              .anyMatch(status -> status.startsWith("2"));
        });
    assertThat(operations().stream().map(it -> it.json().path("operationId").asString()))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[a-z][A-Za-z]+"));
  }

  @Test
  void everyPlaceInAPathIsAParameterThatIsRequired() {
    assertThat(operations())
        .allSatisfy(it -> {
          var described =
              it.json()
                  .path("parameters")
                  .valueStream()
                  .map(OpenApiTest::resolved)
                  .filter(parameter -> parameter.path("in").asString().equals("path"))
                  .filter(parameter -> parameter.path("required").asBoolean())
                  .map(parameter -> parameter.path("name").asString());
          var named =
              Pattern.compile("\\{(\\w+)}")
                  .matcher(it.path())
                  .results()
                  .map(found -> found.group(1));
          assertThat(described).as(it.name()).containsExactlyInAnyOrderElementsOf(named.toList());
        });
  }

  @Test
  void everyKindOfProblemIsSaidToBeTheAnswerSomewhere() {
    var used = new TreeSet<String>();
    API.at("/components/responses")
        .findValues("enum")
        .forEach(types ->
            types.forEach(
                type -> used.add(type.asString().substring("urn:aval:problem:".length()))));
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            Sources.yaml("openapi").path("x-problems").propertyNames());
  }

  @Test
  void aProblemWhoseMeaningNobodyWroteDownIsNotPublished() {
    var root = Sources.yaml("openapi");
    ((ObjectNode) root.required("x-problems")).remove("forbidden");
    var operation = (ObjectNode) Json.mapper().readTree("{\"responses\": {}}");
    assertThatThrownBy(() -> new Problems(root, operation).addTo(operation, false))
        .hasMessageContaining("'forbidden'");
  }

  @Test
  void aRevisionHasTheFieldsOfTheEvent() {
    assertThat(schema("Revision").path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Sources.json("schemas", "request.revise.v1").path("properties").propertyNames());
  }

  @Test
  void everyFileIsThatOfATag() throws IOException {
    try (Stream<Path> files = Files.list(WRITTEN)) {
      var tags = API.path("tags").valueStream().map(it -> it.path("name").asString() + ".yaml");
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("openapi.yaml"), tags).toList());
    }
  }

  private static List<Operation> operations() {
    return API.path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(it -> new Operation(path.getKey(), it.getKey(), it.getValue())))
        .toList();
  }

  private static List<JsonNode> examples(JsonNode media) {
    var several = media.path("examples").valueStream().map(it -> it.required("value"));
    return media.has("example") ? List.of(media.required("example")) : several.toList();
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
  }

  private static JsonNode schema(String name) {
    return API.at("/components/schemas/" + name);
  }

  private static List<String> misfits(JsonNode schema, JsonNode value) {
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.set("components", API.required("components"));
    whole.putArray("allOf").add(schema);
    return compiled(whole).validate(value).stream().map(Object::toString).toList();
  }

  private static Schema compiled(JsonNode schema) {
    return registry().getSchema(schema);
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        it ->
            it.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  private static List<String> metaSchemaErrors(JsonNode document) throws IOException {
    String meta = Files.readString(Path.of("src/test/resources/openapi/3.1.json"));
    return registry().getSchema(Json.mapper().readTree(meta)).validate(document).stream()
        .map(Object::toString)
        .toList();
  }
}
