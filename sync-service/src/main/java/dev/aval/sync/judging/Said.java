package dev.aval.sync.judging;

import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.erp.ErpContact;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A difference with what was known before it.
record Said(Difference difference, @Nullable KnownContact before, ErpContact says) {
  /// Absent once more, and often enough.
  boolean isGone() {
    return difference.kind() == Kind.MISSING
        && before != null
        && before.missing() + 1 >= KnownContact.GONE;
  }

  boolean isAbsent() {
    return difference.kind() == Kind.MISSING;
  }

  /// In lower case, that of before where there is none now.
  Optional<String> email() {
    var email = says.email() == null && before != null ? before.says().email() : says.email();
    return Optional.ofNullable(email).map(it -> it.strip().toLowerCase(Locale.ROOT));
  }

  /// The client whose contact he is, or was when he left.
  String client() {
    return says.clientCode().isBlank() && before != null
        ? before.says().clientCode()
        : says.clientCode();
  }
}
