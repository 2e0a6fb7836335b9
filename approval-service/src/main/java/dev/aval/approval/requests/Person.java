package dev.aval.approval.requests;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody known by an e-mail address. Two spellings that differ in case are one person.
public record Person(String email, @Nullable String name, @Nullable String locale) {

  public static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  public boolean is(String other) {
    return fold(email).equals(fold(other));
  }
}
