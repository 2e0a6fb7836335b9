package dev.aval.approval;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Inherited;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The port without a database.
public final class InMemoryAccounts implements Accounts {
  private final Map<String, Account> accounts = new HashMap<>();
  private Inherited inherited = new Inherited(0, null);

  public InMemoryAccounts(Account... known) {
    keep(List.of(known));
  }

  @Override
  public synchronized void keep(List<Account> changed) {
    changed.forEach(it ->
        accounts.merge(it.code(), it, (was, now) -> now.version() > was.version() ? now : was));
  }

  @Override
  public synchronized void keep(Inherited told) {
    if (told.version() > inherited.version()) inherited = told;
  }

  @Override
  public synchronized Map<String, Account> findAll(Collection<String> codes) {
    var found = new HashMap<>(accounts);
    found.keySet().retainAll(codes);
    found.replaceAll((_, it) -> it.inheriting(inherited));
    return found;
  }

  @Override
  public Map<String, Account> recent(Collection<String> codes) {
    return findAll(codes);
  }

  @Override
  public synchronized Optional<Account> find(String code) {
    return Optional.ofNullable(accounts.get(code)).map(it -> it.inheriting(inherited));
  }
}
