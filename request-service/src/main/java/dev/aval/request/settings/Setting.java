package dev.aval.request.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A setting that the platform, an account and often a request may choose; the nearest wins (B14).
/// Its value is one number or a few that belong together, set together.
public enum Setting {
  /// D9-D11: remind after so many days of silence, at most so many times.
  REMINDERS(
      "reminders", List.of(new Field("everyDays", 1, 365), new Field("max", 0, 50)), List.of(3, 1)),
  /// A request that names no deadline ends after so many days.
  DEADLINE_DAYS("deadlineDays", List.of(new Field("", 1, 365)), List.of());

  /// @param name empty where the setting is a single number
  public record Field(String name, int least, int most) {}

  private final String key;
  private final List<Field> fields;
  private final List<Integer> builtIn;

  Setting(String key, List<Field> fields, List<Integer> builtIn) {
    this.key = key;
    this.fields = fields;
    this.builtIn = builtIn;
  }

  public String key() {
    return key;
  }

  public List<Field> fields() {
    return fields;
  }

  /// Empty where nothing holds unless somebody chooses.
  public Optional<List<Integer>> builtIn() {
    return builtIn.isEmpty() ? Optional.empty() : Optional.of(builtIn);
  }

  /// What a tree of settings says of this one; empty also where it makes no sense.
  public Optional<List<Integer>> in(Map<String, ? extends @Nullable Object> tree) {
    var values = fields.stream().map(it -> number(raw(tree, it))).filter(Objects::nonNull).toList();
    return values.size() == fields.size() ? Optional.of(values) : Optional.empty();
  }

  /// The value as JSON writes it.
  public Object json(List<Integer> value) {
    if (fields.size() == 1) return value.getFirst();
    var object = new HashMap<String, Object>();
    for (int i = 0; i < fields.size(); i++) object.put(fields.get(i).name(), value.get(i));
    return object;
  }

  @Nullable Object raw(Map<String, ? extends @Nullable Object> tree, Field field) {
    var value = tree.get(key);
    if (field.name().isEmpty()) return value;
    return value instanceof Map<?, ?> object ? object.get(field.name()) : null;
  }

  private static @Nullable Integer number(@Nullable Object raw) {
    return raw instanceof Integer it ? it : null;
  }
}
