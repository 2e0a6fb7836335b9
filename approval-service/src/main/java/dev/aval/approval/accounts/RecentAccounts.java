package dev.aval.approval.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers single accounts for a second, so that a rush of decisions in one account does not read
/// it a thousand times. A right that was taken away ends a second later, less than the topic may
/// take to tell us.
public final class RecentAccounts implements Accounts {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private record Read(Optional<Account> account, Instant at) {}

  private final Accounts accounts;
  private final Clock clock;
  private final Map<String, Read> recent = new ConcurrentHashMap<>();

  public RecentAccounts(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void keep(List<Account> changed) {
    accounts.keep(changed);
    changed.forEach(it -> recent.remove(it.code()));
  }

  @Override
  public void keep(Inherited inherited) {
    accounts.keep(inherited);
    recent.clear();
  }

  @Override
  public Map<String, Account> findAll(Collection<String> codes) {
    return accounts.findAll(codes);
  }

  @Override
  public Optional<Account> find(String code) {
    var now = clock.instant();
    var known = recent.get(code);
    if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.account();
    }
    if (recent.size() >= MOST) {
      recent.clear();
    }
    var account = accounts.find(code);
    recent.put(code, new Read(account, now));
    return account;
  }
}
