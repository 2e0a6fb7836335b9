package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.Recipient;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the events have in common.
final class Parts {
  private Parts() {}

  record Person(
      String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {
    /// The requester, to those who have to know whose request it is. Nobody else's address is shown
    /// to anybody: where there is no name, there is nothing.
    String shown() {
      return name == null ? email : name;
    }

    boolean is(Person other) {
      return email.equalsIgnoreCase(other.email);
    }

    Recipient recipient() {
      return new Recipient(email, name, locale, zone);
    }
  }

  record Approver(
      String email,
      @Nullable String name,
      @Nullable String locale,
      @Nullable String zone,
      @Nullable String onBehalfOf) {
    Person person() {
      return new Person(email, name, locale, zone);
    }
  }

  record Amount(BigDecimal value, String currency) {}
}
