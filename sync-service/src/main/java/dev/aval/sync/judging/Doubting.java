package dev.aval.sync.judging;

import dev.aval.sync.contacts.Conflict;
import dev.aval.sync.contacts.Fingerprint;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Comparing;
import dev.aval.sync.erp.ErpContact;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether an ERP still speaks of the same person.
final class Doubting {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Doubting() {}

  /// @param others contacts of the same system that are there, with his code or e-mail
  static Optional<Conflict> doubt(
      @Nullable KnownContact before, ErpContact now, Collection<KnownContact> others) {
    if (!Comparing.isCandidate(now)
        || (before != null && Fingerprint.of(now).equals(before.settledBy()))) {
      return Optional.empty();
    }
    if (before != null && !before.says().clientCode().equals(now.clientCode())) {
      return Optional.of(Conflict.CLIENT_CHANGED);
    }
    if (before != null
        && differ(before.says().name(), now.name())
        && differ(before.says().email(), now.email())) {
      return Optional.of(Conflict.ID_REUSED);
    }
    return shared(before == null ? null : before.says(), now, others);
  }

  /// What he had before, he does not take from others.
  private static Optional<Conflict> shared(
      @Nullable ErpContact before, ErpContact now, Collection<KnownContact> others) {
    var code = now.code();
    if (code != null
        && (before == null || !code.equals(before.code()))
        && others.stream().anyMatch(it -> code.equals(it.says().code()))) {
      return Optional.of(Conflict.CODE_REUSED);
    }
    return (before == null || differ(before.email(), now.email()))
            && shares(now.clientCode(), now.email(), others)
        ? Optional.of(Conflict.EMAIL_SHARED)
        : Optional.empty();
  }

  /// Whether others of the same client have this e-mail.
  static boolean shares(
      String clientCode, @Nullable String email, Collection<KnownContact> others) {
    return email != null
        && others.stream()
            .map(KnownContact::says)
            .anyMatch(it ->
                it.state() == ErpContact.State.ACTIVE
                    && it.clientCode().equals(clientCode)
                    && !differ(it.email(), email));
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !fold(a).equals(fold(b));
  }

  /// Nobody sees how many blanks there are, or which.
  private static String fold(String it) {
    return BLANKS.matcher(it).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
