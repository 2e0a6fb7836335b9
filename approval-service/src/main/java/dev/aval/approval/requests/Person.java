package dev.aval.approval.requests;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody known by an e-mail address. Two spellings that differ in case are one person.
public record Person(String email, @Nullable String name, @Nullable String locale) {
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

  public static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether a mail could be sent there.
  public static boolean isAddress(String email) {
    return EMAIL.matcher(email).matches();
  }

  public boolean is(String other) {
    return fold(email).equals(fold(other));
  }
}
