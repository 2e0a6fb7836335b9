package dev.aval.approval.accounts.mongo;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Inherited;
import dev.aval.platform.recent.Recent;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers accounts for a second, so that a rush of looks and decisions in one account does not
/// read it a thousand times. A right that was taken away ends a second later, less than the topic
/// may take to tell us.
final class RecentAccounts implements Accounts {
  private final Accounts accounts;
  private final Recent<String, Account> recent;

  RecentAccounts(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.recent = new Recent<>(Duration.ofSeconds(1), clock, accounts::findAll);
  }

  @Override
  public void keep(List<Account> changed) {
    accounts.keep(changed);
    recent.forget(changed.stream().map(Account::code).toList());
  }

  @Override
  public void keep(Inherited inherited) {
    accounts.keep(inherited);
    recent.forgetAll();
  }

  @Override
  public Map<String, Account> findAll(Collection<String> codes) {
    return accounts.findAll(codes);
  }

  @Override
  public Map<String, Account> recent(Collection<String> codes) {
    return recent.findAll(codes);
  }

  @Override
  public Optional<Account> find(String code) {
    return recent.find(code);
  }
}
