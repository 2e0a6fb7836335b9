package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Record, schema and golden sample of each type say the same.
class EventsTest {
  private static final JsonMapper JSON = Json.mapper();

  static Stream<Class<? extends WireRecord>> events() {
    return EventTypes.in(WireRecord.class).values().stream();
  }

  @Test
  void everyTypeHasOneSchemaAndOneSampleAndNothingIsLeftOver() throws IOException {
    var types = EventTypes.in(WireRecord.class).keySet();
    assertThat(names("schemas"))
        .filteredOn(name -> !name.equals("common"))
        .hasSameElementsAs(types);
    assertThat(names("samples")).hasSameElementsAs(types);
  }

  @ParameterizedTest
  @MethodSource("events")
  void theSchemaIsKnownByItsType(Class<?> event) {
    JsonNode schema = schema(event);
    assertThat(schema.path("$id").asString()).isEqualTo("urn:aval:schema:" + EventTypes.of(event));
    assertThat(schema.path("$schema").asString()).endsWith("/2020-12/schema");
    assertThat(schema.path("title").asString()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("events")
  void theSchemaHasTheFieldsOfTheRecordInItsOrder(Class<?> event) {
    assertThat(schema(event).path("properties").propertyNames())
        .containsExactlyElementsOf(components(event).map(EventsTest::name).toList());
  }

  @ParameterizedTest
  @MethodSource("events")
  void theSchemaRequiresExactlyWhatTheRecordCannotBeWithout(Class<?> event) {
    assertThat(schema(event).path("required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            components(event).filter(c -> !optional(c)).map(EventsTest::name).toList());
  }

  @ParameterizedTest
  @MethodSource("events")
  void onlyTheInboxesRefuseUnknownFields(Class<?> event) {
    boolean open = schema(event).path("additionalProperties").asBoolean(true);
    boolean inbox =
        Inbox.class.isAssignableFrom(event) || ApprovalsInbox.class.isAssignableFrom(event);
    assertThat(open).isEqualTo(!inbox);
  }

  @ParameterizedTest
  @MethodSource("events")
  void theSampleIsValid(Class<?> event) {
    String type = EventTypes.of(event);
    assertThat(Schemas.violations(type, Samples.of(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void theSampleComesBackFromItsRecordAsItWas(Class<? extends WireRecord> event) {
    JsonNode sample = JSON.readTree(Samples.of(EventTypes.of(event)));
    byte[] written = JSON.writeValueAsBytes(Samples.of(event));
    assertThat(JSON.readTree(written)).isEqualTo(sample);
    assertThat(written).as("order and form, too").isEqualTo(JSON.writeValueAsBytes(sample));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsOptionalMayBeLeftOut(Class<? extends WireRecord> event) {
    var sample = JSON.readTree(Samples.of(EventTypes.of(event))).asObject();
    sample.remove(components(event).filter(EventsTest::optional).map(EventsTest::name).toList());
    assertThat(Schemas.violations(EventTypes.of(event), sample)).isEmpty();
    JsonNode again = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(sample, event)));
    assertThat(again).isEqualTo(sample);
  }

  static JsonNode schema(Class<?> event) {
    return JSON.readTree(Resource.bytes("schemas", EventTypes.of(event)));
  }

  static Stream<RecordComponent> components(Class<?> event) {
    return Stream.of(event.getRecordComponents());
  }

  static String name(RecordComponent component) {
    var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  static boolean optional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> names(String folder) throws IOException {
    try (var files = Files.list(Path.of("src/main/resources", folder))) {
      return files.map(file -> file.getFileName().toString().replace(".json", "")).toList();
    }
  }
}
