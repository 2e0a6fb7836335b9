package dev.aval.request.requests;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody, known by an e-mail address, which is folded so that one person is found under it.
public record Person(String email, @Nullable String name, @Nullable String locale) {
  public Person {
    email = email.strip().toLowerCase(Locale.ROOT);
  }
}
