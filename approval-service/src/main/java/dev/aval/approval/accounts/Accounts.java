package dev.aval.approval.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounts as far as we have heard of them, with what they inherit.
public interface Accounts {
  /// Takes each account unless a newer version of it is known.
  void keep(List<Account> accounts);

  /// Takes the settings that accounts inherit, unless newer ones are known.
  void keep(Inherited inherited);

  /// The newest version known of each code. Where the account chose no reminder rule, it has the
  /// one of the platform.
  Map<String, Account> findAll(Collection<String> codes);

  /// The same, possibly as it was a second ago.
  Map<String, Account> recent(Collection<String> codes);

  /// One account, possibly as it was a second ago: entitlement needs it at every decision.
  Optional<Account> find(String code);
}
