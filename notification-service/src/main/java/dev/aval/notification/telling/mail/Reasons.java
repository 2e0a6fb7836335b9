package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Why;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// One sentence that says why somebody is asked, with as many names as there are; empty for causes
/// that we do not know.
final class Reasons {
  private Reasons() {}

  static @Nullable String of(Why why, MessageSource words, Locale locale) {
    var names = new Object[] {why.by(), why.standsInFor()};
    return words.getMessage("why." + why.because() + variant(why), names, "", locale);
  }

  private static String variant(Why why) {
    return switch (why.because()) {
      case "DELEGATED" -> delegated(why);
      case "REASSIGNED", "RESENT" -> why.by() == null ? "" : ".by";
      default -> "";
    };
  }

  private static String delegated(Why why) {
    if (why.standsInFor() == null) return "";
    if (why.by() == null) return ".for";
    return why.by().equals(why.standsInFor()) ? ".own" : ".by";
  }
}
