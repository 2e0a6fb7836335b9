package dev.aval.local;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What the launcher and the commands say, in French or English as the terminal asks (`AVAL_LANG`,
/// `LC_ALL`, `LC_MESSAGES`, `LANG`, in that order).
public record Texts(Locale locale) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public static Texts of(Map<String, String> environment) {
    var language =
        Stream.of("AVAL_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("");
    return new Texts(language.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH);
  }

  public String say(String key, Object... values) {
    var bundle = ResourceBundle.getBundle("dev.aval.local.texts", locale, NO_FALLBACK);
    return new MessageFormat(bundle.getString(key), locale).format(asText(values));
  }

  // Ports and process ids are names, not amounts: 8080 must not become 8,080.
  private static Object[] asText(Object[] values) {
    return Stream.of(values).map(String::valueOf).toArray();
  }
}
