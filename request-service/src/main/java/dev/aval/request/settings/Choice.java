package dev.aval.request.settings;

import dev.aval.request.requests.Objection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody chooses: some settings, and none of the others.
public record Choice(Map<Setting, List<Object>> values) {
  private static final Set<String> KEYS =
      Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());

  /// What is wrong with a tree that is to be chosen: a setting is left out as a whole, or complete.
  public static List<Objection> objections(Map<String, ? extends @Nullable Object> tree) {
    var why = new ArrayList<Objection>();
    for (String key : tree.keySet()) {
      if (!KEYS.contains(key)) {
        why.add(new Objection("/" + key, "unknown-field", "Expected no such setting"));
      }
    }
    for (var setting : Setting.values()) {
      if (tree.get(setting.key()) != null) check(setting, tree, why);
    }
    return why;
  }

  public static Choice of(Map<String, ? extends @Nullable Object> tree) {
    var values = new EnumMap<Setting, List<Object>>(Setting.class);
    for (var setting : Setting.values()) {
      setting.in(tree).ifPresent(it -> values.put(setting, it));
    }
    return new Choice(values);
  }

  /// The tree with these settings and no other of ours; what others keep in it stays.
  public Map<String, @Nullable Object> in(Map<String, ? extends @Nullable Object> tree) {
    var next = new HashMap<String, @Nullable Object>(tree);
    next.keySet().removeAll(KEYS);
    values.forEach((setting, value) -> next.put(setting.key(), setting.json(value)));
    return next;
  }

  private static void check(
      Setting setting, Map<String, ? extends @Nullable Object> tree, List<Objection> why) {
    for (var field : setting.fields()) {
      if (field.kind().holds(setting.raw(tree, field))) continue;
      String pointer = "/" + setting.key() + (field.name().isEmpty() ? "" : "/" + field.name());
      why.add(new Objection(pointer, field.kind().code(), field.kind().expected()));
    }
  }
}
