package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Whose;

/// Whoever looks. Operators see all files; whether they may decide in one is not ours to say.
public record Reader(String email, boolean operator) {
  public Whose whose() {
    return operator ? new Whose.Everybodys() : new Whose.Of(email);
  }

  /// P9: any staff member with rights on the file.
  public boolean sees(Account account) {
    return whose().includes(account);
  }

  /// Whether the pages of its administration are open to him.
  public boolean administers(Account account) {
    return operator || account.hasSuperUser(email);
  }
}
