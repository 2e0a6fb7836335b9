package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Each schema is seen to fail: on every field that is taken away, retyped or invented.
class MutationsTest {

  static Stream<Arguments> requiredFields() {
    return events(schema -> schema.path("required").valueStream().map(JsonNode::asString));
  }

  static Stream<Arguments> allFields() {
    return events(schema -> schema.path("properties").propertyNames().stream());
  }

  static Stream<Class<? extends WireRecord>> inbox() {
    return Stream.of(Inbox.class, ApprovalsInbox.class)
        .flatMap(it -> EventTypes.in(it).values().stream());
  }

  @ParameterizedTest
  @MethodSource("requiredFields")
  void aFieldThatIsMissingIsNamed(Class<?> event, String field) {
    assertThat(broken(event, sample -> sample.remove(field)))
        .containsExactly(
            new Violation("/" + field, "required", "'%s' is required".formatted(field)));
  }

  @ParameterizedTest
  @MethodSource("allFields")
  void aFieldOfAnotherTypeIsRefused(Class<?> event, String field) {
    for (var wrong : List.<Consumer<ObjectNode>>of(s -> s.put(field, 1.5), s -> s.putNull(field))) {
      assertThat(broken(event, wrong))
          .singleElement()
          .satisfies(v -> assertThat(v.pointer()).isEqualTo("/" + field))
          .satisfies(v -> assertThat(v.message()).startsWith("'" + field + "' must be "));
    }
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void anUnknownFieldInTheInboxIsNamed(Class<?> event) {
    assertThat(broken(event, sample -> sample.put("colour", "red")))
        .containsExactly(
            new Violation(
                "/colour", "unknown-field", "'colour' is not a field of " + EventTypes.of(event)));
  }

  @ParameterizedTest
  @MethodSource("dev.aval.contracts.EventsTest#events")
  void anUnknownFieldInWhatWePublishIsAnAddition(Class<?> event) {
    if (!Inbox.class.isAssignableFrom(event) && !ApprovalsInbox.class.isAssignableFrom(event)) {
      assertThat(broken(event, sample -> sample.put("addedLater", "fine"))).isEmpty();
    }
  }

  private static List<Violation> broken(Class<?> event, Consumer<ObjectNode> mutation) {
    String type = EventTypes.of(event);
    ObjectNode sample = Json.mapper().readTree(Samples.of(type)).asObject();
    mutation.accept(sample);
    return Schemas.violations(type, sample);
  }

  private static Stream<Arguments> events(
      java.util.function.Function<JsonNode, Stream<String>> fields) {
    return EventsTest.events()
        .flatMap(event -> fields.apply(EventsTest.schema(event)).map(f -> Arguments.of(event, f)));
  }
}
