package dev.aval.request.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All accounts we know of.
public interface Accounts {
  Optional<Account> find(String code);

  /// How those of the codes stand that exist, by code.
  Map<String, Standing> standings(Collection<String> codes);

  /// The accounts that somebody is a member of, by code, at most so many.
  List<Account> ofMember(String email, int most);

  /// Runs every step on its account and stores what came of it; steps on one account run in order.
  ///
  /// @return what came of each, empty where its cause was seen before
  List<Optional<AccountOutcome>> changeAll(List<AccountStep> steps);

  /// For what no record caused, so nothing can have been seen before.
  default AccountOutcome change(String code, Function<Optional<Account>, AccountOutcome> decide) {
    var step = new AccountStep(code, Optional.empty(), decide);
    return changeAll(List.of(step)).getFirst().orElseThrow();
  }
}
