package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.Recipient;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the events have in common.
final class Parts {
  private Parts() {}

  record Person(
      String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {
    String shown() {
      return name == null ? email : name;
    }

    Recipient recipient() {
      return new Recipient(email, name, locale, zone);
    }
  }

  record Amount(BigDecimal value, String currency) {}
}
