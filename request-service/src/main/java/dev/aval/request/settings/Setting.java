package dev.aval.request.settings;

import dev.aval.request.settings.Kind.Country;
import dev.aval.request.settings.Kind.Flag;
import dev.aval.request.settings.Kind.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A setting that the platform, an account and often a request may choose; the nearest wins (B14).
/// Its value is a single one or a few that belong together, set together.
public enum Setting {
  /// D9-D11: remind after so many days of silence, at most so many times.
  REMINDERS(
      "reminders",
      List.of(new Field("everyDays", new Range(1, 365)), new Field("max", new Range(0, 50))),
      List.of(3, 1)),
  /// A request that names no deadline ends after so many days.
  DEADLINE_DAYS("deadlineDays", List.of(new Field("", new Range(1, 365))), List.of()),
  /// R12: members of the account answer signed in, whatever less a policy asks for.
  MEMBERS_SIGN_IN("membersSignIn", List.of(new Field("", new Flag())), List.of(false)),
  /// On whose public holidays nobody is reminded; where nobody chooses, time zones say it.
  COUNTRY("country", List.of(new Field("", new Country())), List.of());

  /// @param name empty where the setting is a single value
  public record Field(String name, Kind kind) {}

  private final String key;
  private final List<Field> fields;
  private final List<Object> builtIn;

  Setting(String key, List<Field> fields, List<Object> builtIn) {
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
  public Optional<List<Object>> builtIn() {
    return builtIn.isEmpty() ? Optional.empty() : Optional.of(builtIn);
  }

  /// What a tree of settings says of this one; empty also where it makes no sense.
  public Optional<List<Object>> in(Map<String, ? extends @Nullable Object> tree) {
    var values = new ArrayList<Object>();
    for (var field : fields) {
      var raw = raw(tree, field);
      if (raw == null || !field.kind().holds(raw)) return Optional.empty();
      values.add(raw);
    }
    return Optional.of(List.copyOf(values));
  }

  /// The value as JSON writes it.
  public Object json(List<Object> value) {
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
}
