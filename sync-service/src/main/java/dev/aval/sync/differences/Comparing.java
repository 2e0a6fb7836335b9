package dev.aval.sync.differences;

import dev.aval.sync.contacts.Contacts.Brief;
import dev.aval.sync.contacts.Fingerprint;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is different about a contact that was read. The same fingerprint means: nothing.
public final class Comparing {
  private Comparing() {}

  /// @param accounts the client codes that are accounts here
  static Optional<Kind> compare(@Nullable Brief known, ErpContact now, Set<String> accounts) {
    if (known == null) {
      // who never was of any concern here is none now
      return isCandidate(now) ? Optional.of(Kind.NEW) : Optional.empty();
    }
    if (known.missing() >= KnownContact.GONE) {
      return isCandidate(now) ? Optional.of(Kind.RETURNED) : Optional.empty();
    }
    var fingerprint = Fingerprint.of(now);
    if (known.missing() == 0 && fingerprint.equals(known.claimed())) {
      return Optional.empty(); // in doubt as before
    }
    if (!known.fingerprint().equals(fingerprint)) {
      return Optional.of(known.active() && now.state() != State.ACTIVE ? Kind.LEFT : Kind.CHANGED);
    }
    if (known.missing() > 0) {
      return Optional.of(Kind.RETURNED);
    }
    return isOpen(known, now, accounts) ? Optional.of(Kind.RECHECK) : Optional.empty();
  }

  /// Whom somebody can be asked about.
  public static boolean isCandidate(ErpContact it) {
    return it.state() == State.ACTIVE && it.signatory() && it.email() != null;
  }

  private static boolean isOpen(Brief known, ErpContact now, Set<String> accounts) {
    return known.standing() == Standing.ASKED
        || (known.standing() == Standing.NO_ACCOUNT && accounts.contains(now.clientCode()));
  }
}
