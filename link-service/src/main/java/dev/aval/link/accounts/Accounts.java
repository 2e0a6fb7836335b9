package dev.aval.link.accounts;

import java.util.List;
import java.util.Optional;

/// The accounts as far as we have heard of them.
public interface Accounts {
  /// Takes each unless a newer version of it is known.
  void keep(List<Account> accounts);

  Optional<Account> find(String code);
}
