package dev.aval.request.administering.pages;

import dev.aval.request.settings.Choice;
import dev.aval.request.settings.Kind;
import dev.aval.request.settings.Resolved;
import dev.aval.request.settings.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settings as fields of a form, each with what it would inherit. Nothing typed means inherit.
final class SettingsForm {
  private SettingsForm() {}

  /// @param inherited what holds while the field is empty, in words; null: nothing
  /// @param options value and label of what there is to choose from; empty for what is typed
  record Field(
      String name,
      String value,
      @Nullable String inherited,
      Map<String, String> options,
      String origin) {}

  static String name(Setting setting, Setting.Field field) {
    return field.name().isEmpty() ? setting.key() : setting.key() + "." + field.name();
  }

  /// @param typed wins over what is stored, when a form comes back
  static List<Field> fields(
      List<Resolved> settings, Map<String, String> typed, boolean platform, Pages pages) {
    var values = new SettingValues(pages);
    var fields = new ArrayList<Field>();
    for (var it : settings) {
      var own = platform ? it.platform() : it.account();
      var inherited = platform ? it.setting().builtIn() : it.inherited();
      for (int i = 0; i < it.setting().fields().size(); i++) {
        var rule = it.setting().fields().get(i);
        String name = name(it.setting(), rule);
        String stored = Objects.toString(at(own, i), "");
        var shown = at(inherited, i);
        fields.add(
            new Field(
                name,
                typed.getOrDefault(name, stored),
                shown == null ? null : values.shown(rule.kind(), shown),
                values.options(rule.kind()),
                (platform ? own.isPresent() ? "PLATFORM" : "BUILT_IN" : it.origin().name())));
      }
    }
    return fields;
  }

  /// The tree that [Choice] reads; what makes no sense stays what it is, to be refused.
  static Map<String, Object> tree(Map<String, String> typed) {
    var tree = new HashMap<String, Object>();
    for (var setting : Setting.values()) {
      var values = new HashMap<String, Object>();
      for (var field : setting.fields()) {
        String text = typed.getOrDefault(name(setting, field), "").strip();
        if (!text.isEmpty()) values.put(field.name(), value(field.kind(), text));
      }
      if (values.isEmpty()) continue;
      tree.put(setting.key(), values.getOrDefault("", values));
    }
    return tree;
  }

  /// By field, where `/reminders/max` is the field `reminders.max`.
  static Map<String, String> errors(Map<String, Object> tree, Pages pages) {
    var errors = new LinkedHashMap<String, String>();
    for (var why : Choice.objections(tree)) {
      String name = why.pointer().substring(1).replace('/', '.');
      String label = pages.text("admin.setting." + name);
      errors.put(name, pages.text("admin.error.setting." + why.code(), label));
    }
    return errors;
  }

  private static @Nullable Object at(Optional<List<Object>> value, int i) {
    return value.map(it -> it.get(i)).orElse(null);
  }

  private static Object value(Kind kind, String text) {
    return switch (kind) {
      case Kind.Range _ when text.matches("\\d{1,6}") -> Integer.valueOf(text);
      case Kind.Range _ -> text;
      case Kind.Flag _ when text.equals("true") || text.equals("false") -> Boolean.valueOf(text);
      case Kind.Flag _ -> text;
      case Kind.Country _ -> text.toUpperCase(Locale.ROOT);
    };
  }
}
