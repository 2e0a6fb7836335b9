package dev.aval.request.accounts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody of an account. `notified`: gets mails. `level`: who may approve whom (B23). `country`:
/// whose public holidays are his, where it is not that of the account.
public record Member(
    String email,
    String name,
    @Nullable String locale,
    @Nullable String zone,
    @Nullable String country,
    List<Right> rights,
    @Nullable Integer level,
    boolean notified) {
  /// Somebody whose country is that of his account.
  public Member(
      String email,
      String name,
      @Nullable String locale,
      @Nullable String zone,
      List<Right> rights,
      @Nullable Integer level,
      boolean notified) {
    this(email, name, locale, zone, null, rights, level, notified);
  }

  public Member {
    email = email.strip().toLowerCase(Locale.ROOT);
    rights = List.copyOf(rights);
  }

  public boolean administers() {
    return rights.contains(Right.SUPER_USER);
  }

  public boolean approves() {
    return administers() || rights.contains(Right.APPROVAL);
  }

  public boolean is(String folded) {
    return email.equals(folded);
  }

  /// Whether taking the other away would take away nothing that may be done.
  public boolean mayAllOf(Member other) {
    return rights.containsAll(other.rights) && rank(level) >= rank(other.level);
  }

  public Member under(String email) {
    return new Member(email, name, locale, zone, country, rights, level, notified);
  }

  private static int rank(@Nullable Integer level) {
    return level == null ? -1 : level;
  }
}
