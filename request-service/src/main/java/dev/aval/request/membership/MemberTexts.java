package dev.aval.request.membership;

import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A member as people type it into a form or a spreadsheet: every field a text, and an empty one
/// means none.
public final class MemberTexts {
  public static final List<String> FIELDS =
      List.of("email", "name", "locale", "zone", "country", "rights", "level", "notify");
  private static final Map<String, Boolean> YES_OR_NO =
      Map.of(
          "yes", true, "true", true, "oui", true, "1", true, "no", false, "false", false, "non",
          false, "0", false);

  private MemberTexts() {}

  public static Map<String, String> of(Member it) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("email", it.email());
    texts.put("name", it.name());
    texts.put("locale", Objects.toString(it.locale(), ""));
    texts.put("zone", Objects.toString(it.zone(), ""));
    texts.put("country", Objects.toString(it.country(), ""));
    texts.put("rights", it.rights().stream().map(Right::name).collect(Collectors.joining(" ")));
    texts.put("level", Objects.toString(it.level(), ""));
    texts.put("notify", it.notified() ? "yes" : "no");
    return texts;
  }

  /// Somebody of whom only the address is known.
  public static Map<String, String> nobody() {
    return Map.of("notify", "yes");
  }

  /// What cannot be understood stays as it was typed, for the schema to refuse.
  public static Map<String, Object> fields(Map<String, String> texts) {
    var fields = new HashMap<String, Object>();
    texts.forEach((name, text) -> {
      var value = value(name, text.strip());
      if (value != null) fields.put(name, value);
    });
    return fields;
  }

  private static @Nullable Object value(String name, String text) {
    return switch (name) {
      case "email" -> text.toLowerCase(Locale.ROOT);
      case "rights" ->
          Stream.of(text.split("[\\s,;|+]+"))
              .filter(it -> !it.isEmpty())
              .map(it -> it.toUpperCase(Locale.ROOT))
              .distinct()
              .toList();
      case "level" -> text.isEmpty() ? null : number(text);
      case "notify" -> yesOrNo(text);
      case "country" -> text.isEmpty() ? null : text.toUpperCase(Locale.ROOT);
      case "locale", "zone" -> text.isEmpty() ? null : text;
      default -> text;
    };
  }

  private static Object yesOrNo(String text) {
    var known = YES_OR_NO.get(text.toLowerCase(Locale.ROOT));
    return known == null ? text : known;
  }

  private static Object number(String text) {
    return text.matches("\\d{1,4}") ? Integer.valueOf(text) : text;
  }
}
