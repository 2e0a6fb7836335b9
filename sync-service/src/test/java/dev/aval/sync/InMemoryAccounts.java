package dev.aval.sync;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.Search;
import dev.aval.sync.accounts.Whose;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The port without a database.
public final class InMemoryAccounts implements Accounts {
  private final TreeMap<String, Account> accounts = new TreeMap<>();

  public InMemoryAccounts(Account... known) {
    keep(List.of(known));
  }

  @Override
  public synchronized void keep(List<Account> changed) {
    changed.forEach(it ->
        accounts.merge(it.code(), it, (was, now) -> now.version() > was.version() ? now : was));
  }

  @Override
  public synchronized Map<String, Account> findAll(Collection<String> codes) {
    var found = new HashMap<>(accounts);
    found.keySet().retainAll(codes);
    return found;
  }

  @Override
  public synchronized Set<String> filesOf(String email, int most) {
    return accounts.values().stream()
        .filter(new Whose.Of(email)::includes)
        .limit(most)
        .map(Account::code)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<Account> search(Search search) {
    return accounts.values().stream().filter(search::finds).limit(search.limit()).toList();
  }
}
