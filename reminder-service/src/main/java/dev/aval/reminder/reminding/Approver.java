package dev.aval.reminder.reminding;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Somebody who was asked.
///
/// @param country that he, his account or the platform chose when he was asked; null: none of them
public record Approver(
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable String zone,
    @Nullable String country) {
  public Approver(
      String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {
    this(email, name, locale, zone, null);
  }

  boolean isIn(Collection<Approver> people) {
    return people.stream().anyMatch(it -> it.email.equalsIgnoreCase(email));
  }

  boolean isOneOf(Collection<String> emails) {
    return emails.stream().anyMatch(email::equalsIgnoreCase);
  }
}
