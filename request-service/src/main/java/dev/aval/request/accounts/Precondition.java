package dev.aval.request.accounts;

import java.util.Optional;

/// What must be true of an account for a change to be made at all (RFC 9110, `If-Match`).
public sealed interface Precondition {
  boolean holds(Optional<Account> known);

  /// Nothing was said: enough to create an account, never to change one that is there.
  record Unsaid() implements Precondition {
    @Override
    public boolean holds(Optional<Account> known) {
      return known.isEmpty();
    }
  }

  record Absent() implements Precondition {
    @Override
    public boolean holds(Optional<Account> known) {
      return known.isEmpty();
    }
  }

  record Present() implements Precondition {
    @Override
    public boolean holds(Optional<Account> known) {
      return known.isPresent();
    }
  }

  record Version(long version) implements Precondition {
    @Override
    public boolean holds(Optional<Account> known) {
      return known.filter(account -> account.version() == version).isPresent();
    }
  }
}
