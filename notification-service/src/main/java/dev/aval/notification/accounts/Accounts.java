package dev.aval.notification.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The accounts, as far as we were told.
public interface Accounts {
  /// An older version of one that is known changes nothing.
  void keep(List<Account> changed);

  default Optional<Account> find(String code) {
    return among(List.of(code)).stream().findFirst();
  }

  List<Account> among(Collection<String> codes);
}
