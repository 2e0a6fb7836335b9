package dev.aval.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aval.contracts.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/// Every body that a service writes or reads as a record has the fields of that record: `x-class`
/// beside a schema names it.
class BodiesAreDescribedTest {
  private static final Path WRITTEN = Path.of("../../contracts/src/main/resources/openapi");
  private static final Map<String, JsonNode> SCHEMAS = schemas();

  @Test
  void aSchemaHasTheFieldsOfItsRecord() {
    assertThat(SCHEMAS.values().stream().flatMap(BodiesAreDescribedTest::types))
        .hasSizeGreaterThan(100);
    SCHEMAS.forEach((name, schema) ->
        types(schema)
            .forEach(type -> {
              assertThat(type.isRecord()).as(name).isTrue();
              assertThat(schema.path("properties").propertyNames())
                  .as(name)
                  .containsExactlyInAnyOrderElementsOf(
                      fields(type).map(BodiesAreDescribedTest::name).toList());
              assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                  .as(name + ": what is always there")
                  .containsExactlyInAnyOrderElementsOf(needed(type));
              fields(type).forEach(it -> fits(name, schema.path("properties").path(name(it)), it));
            }));
  }

  @Test
  void aBodyThatIsReadOrWrittenAsARecordIsDescribedByItsSchema() {
    Described.endpoints()
        .forEach((endpoint, it) -> {
          endpoint
              .parameters()
              .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
              .map(Parameter::getType)
              .filter(Class::isRecord)
              .forEach(body ->
                  assertThat(types(it.schemas("requestBody"))).as(endpoint.name()).contains(body));
          var answer = endpoint.handler().getReturnType();
          if (answer.isRecord()
              && !answer.getSimpleName().equals("Page")) // its schema says of what
          assertThat(types(it.schemas("responses/200"))).as(endpoint.name()).contains(answer);
        });
  }

  private static List<Class<?>> types(List<String> names) {
    return names.stream()
        .map(SCHEMAS::get)
        .<Class<?>>flatMap(BodiesAreDescribedTest::types)
        .toList();
  }

  private static void fits(String name, JsonNode property, RecordComponent it) {
    var type = it.getType();
    var schema =
        property.path("$ref").asString("").startsWith("#/")
            ? SCHEMAS.get(last(property))
            : property;
    var kinds = schema.path("type").toString();
    if (type.isEnum() && schema.has("enum")) {
      var constants = schema.path("enum").valueStream().filter(value -> !value.isNull());
      assertThat(constants.map(JsonNode::asString))
          .as(name + "." + it.getName())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (schema.has("type") && Collection.class.isAssignableFrom(type))
      assertThat(kinds).contains("array");
    if (schema.has("type") && type == boolean.class) assertThat(kinds).contains("boolean");
    if (schema.has("type") && (type == int.class || type == long.class))
      assertThat(kinds).contains("integer");
  }

  private static String last(JsonNode reference) {
    var text = reference.path("$ref").asString();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static Stream<RecordComponent> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents());
  }

  private static List<String> needed(Class<?> type) {
    return fields(type).filter(it -> !mayBeMissing(it)).map(BodiesAreDescribedTest::name).toList();
  }

  private static boolean mayBeMissing(RecordComponent it) {
    boolean checked =
        it.getAccessor().isAnnotationPresent(NotNull.class)
            || it.getAccessor().isAnnotationPresent(NotBlank.class);
    return !checked && it.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String name(RecordComponent it) {
    var named = it.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? it.getName() : named.value();
  }

  private static Stream<Class<?>> types(JsonNode schema) {
    var said = schema.path("x-class");
    var names = said.isArray() ? said.valueStream() : Stream.of(said).filter(JsonNode::isString);
    return names.map(it -> Endpoint.type(it.asString()));
  }

  private static Map<String, JsonNode> schemas() {
    try (var files = Files.list(WRITTEN)) {
      return files
          .map(BodiesAreDescribedTest::read)
          .flatMap(it -> it.at("/components/schemas").properties().stream())
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      Object read = new Yaml().load(Files.readString(file));
      return Json.mapper().valueToTree(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
