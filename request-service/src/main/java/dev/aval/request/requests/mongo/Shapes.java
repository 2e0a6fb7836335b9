package dev.aval.request.requests.mongo;

import dev.aval.contracts.Json;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Money;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.ReminderRule;
import dev.aval.request.requests.Via;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The values that are shared by all events.
final class Shapes {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private Shapes() {}

  static dev.aval.contracts.Person person(Person it) {
    return new dev.aval.contracts.Person(it.email(), it.name(), it.locale());
  }

  static dev.aval.contracts.@Nullable Person orNull(@Nullable Person it) {
    return it == null ? null : person(it);
  }

  static dev.aval.contracts.@Nullable Money money(@Nullable Money it) {
    return it == null ? null : new dev.aval.contracts.Money(it.value(), it.currency());
  }

  static dev.aval.contracts.@Nullable ReminderRule reminders(@Nullable ReminderRule it) {
    return it == null ? null : new dev.aval.contracts.ReminderRule(it.everyDays(), it.max());
  }

  static dev.aval.contracts.@Nullable Via via(@Nullable Via it) {
    return it == null ? null : dev.aval.contracts.Via.valueOf(it.name());
  }

  static @Nullable Map<String, String> texts(@Nullable JsonText it) {
    return it == null ? null : Json.mapper().readValue(it.text(), TEXTS);
  }

  static @Nullable Map<String, @Nullable Object> tree(@Nullable JsonText it) {
    return it == null ? null : Json.mapper().readValue(it.text(), TREE);
  }
}
