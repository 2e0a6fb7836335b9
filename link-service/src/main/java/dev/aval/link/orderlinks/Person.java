package dev.aval.link.orderlinks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

public record Person(String email, @Nullable String name) {
  public Person {
    email = email.toLowerCase(Locale.ROOT);
  }
}
