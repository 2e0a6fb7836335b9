package dev.aval.reminder.reminding;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Somebody who was asked.
public record Approver(
    String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {

  boolean isIn(Collection<Approver> people) {
    return people.stream().anyMatch(it -> it.email.equalsIgnoreCase(email));
  }

  boolean isOneOf(Collection<String> emails) {
    return emails.stream().anyMatch(email::equalsIgnoreCase);
  }
}
