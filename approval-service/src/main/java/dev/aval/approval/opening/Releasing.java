package dev.aval.approval.opening;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Consequence;
import dev.aval.approval.deciding.Approvals;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/// The approval mode of accounts was turned off: what they still held goes through.
///
/// Whoever opens an approval looks at its account once more after he has written it ([Following]),
/// and this looks for approvals after the account was written. So one of the two sees the other.
public final class Releasing implements Consequence {
  private final Accounts accounts;
  private final Held held;
  private final Freeing freeing;

  public Releasing(Approvals approvals, Accounts accounts, Held held, Clock clock) {
    this.accounts = accounts;
    this.held = held;
    freeing = new Freeing(approvals, accounts, clock);
  }

  @Override
  public void of(Set<String> codes) {
    var off =
        accounts.findAll(codes).values().stream()
            .filter(it -> !it.approvalMode())
            .map(Account::code)
            .collect(Collectors.toSet());
    if (!off.isEmpty()) freeing.free(held.in(off));
  }
}
