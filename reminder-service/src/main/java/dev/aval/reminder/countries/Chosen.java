package dev.aval.reminder.countries;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an account chose, at one version.
///
/// @param country of everybody who is asked there; null: none
/// @param members by address, those who have one of their own
public record Chosen(
    String account, long version, @Nullable String country, Map<String, String> members) {
  /// What all accounts inherit; no account is named so.
  public static final String PLATFORM = "*";

  public Chosen {
    members = Map.copyOf(members);
  }

  public static Chosen nothing(String account) {
    return new Chosen(account, 0, null, Map.of());
  }

  /// The nearest choice: the person's own, the account's, that of the platform.
  public @Nullable String countryOf(String email) {
    var own = members.get(fold(email));
    return own == null ? country : own;
  }

  public Chosen inheriting(@Nullable String inherited) {
    return country != null || inherited == null
        ? this
        : new Chosen(account, version, inherited, members);
  }

  public static String fold(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
