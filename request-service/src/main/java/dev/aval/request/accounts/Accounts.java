package dev.aval.request.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All accounts we know of.
public interface Accounts {
  Optional<Account> find(String code);

  /// The versions of those of the codes that exist, by code. However many members an account has,
  /// this reads a number.
  Map<String, Long> versions(Collection<String> codes);

  /// Runs every step on its account and stores what came of it; steps on one account run in order.
  ///
  /// @return what came of each, empty where its cause was seen before
  List<Optional<AccountOutcome>> changeAll(List<AccountStep> steps);
}
