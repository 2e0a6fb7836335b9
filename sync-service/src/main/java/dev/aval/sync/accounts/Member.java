package dev.aval.sync.accounts;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record Member(String email, @Nullable String name, Set<Right> rights) {
  public Member {
    rights = Set.copyOf(rights);
  }

  /// Two spellings that differ in case, or in blanks around them, are one person.
  public static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  public boolean is(String other) {
    return fold(email).equals(fold(other));
  }

  /// Has a right on the file, and so sees who waits in it (P9).
  public boolean isStaff() {
    return !rights.isEmpty();
  }
}
