package dev.aval.request.accounts;

import dev.aval.request.requests.Cause;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The port as simple as it can be, held to the same contract as the real one.
public final class AccountsInMemory implements Accounts {
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();

  public synchronized AccountsInMemory with(Account account) {
    accounts.put(account.code(), account);
    return this;
  }

  @Override
  public synchronized Optional<Account> find(String code) {
    return Optional.ofNullable(accounts.get(code));
  }

  @Override
  public synchronized Map<String, Standing> standings(Collection<String> codes) {
    return codes.stream()
        .filter(accounts::containsKey)
        .distinct()
        .collect(Collectors.toMap(it -> it, it -> standing(accounts.get(it))));
  }

  private static Standing standing(Account it) {
    var closing = it.closing();
    return new Standing(
        it.version(), it.approvalMode(), closing == null ? null : closing.until(), null);
  }

  @Override
  public synchronized List<Account> ofMember(String email, int most) {
    return accounts.values().stream()
        .filter(it -> it.hasMember(email))
        .limit(most)
        .sorted(Comparator.comparing(Account::code))
        .toList();
  }

  @Override
  public synchronized List<Optional<AccountOutcome>> changeAll(List<AccountStep> steps) {
    return steps.stream().map(this::apply).toList();
  }

  private Optional<AccountOutcome> apply(AccountStep step) {
    String stream = step.code() + step.cause().map(Cause::stream).orElse("");
    if (step.cause().isPresent() && seen.getOrDefault(stream, -1L) >= step.cause().get().seq()) {
      return Optional.empty();
    }
    var outcome = step.decide().apply(find(step.code()));
    switch (outcome) {
      case AccountOutcome.Created(var next) -> store(next, step, stream);
      case AccountOutcome.Changed(var next) -> store(next, step, stream);
      case AccountOutcome.Marked(var next) -> store(next, step, stream);
      default -> {}
    }
    return Optional.of(outcome);
  }

  private void store(Account next, AccountStep step, String stream) {
    with(next);
    step.cause().ifPresent(it -> seen.put(stream, it.seq()));
  }
}
