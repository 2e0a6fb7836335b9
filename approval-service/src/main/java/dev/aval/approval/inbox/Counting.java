package dev.aval.approval.inbox;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.inbox.Entries.Asked;
import dev.aval.approval.requests.Person;
import java.util.HashMap;
import java.util.Map;

/// How much waits for a person: as many as his inbox lists. Beyond a thousand nobody counts.
public final class Counting {
  public static final int MOST = 1_000;

  private final Entries entries;
  private final Accounts accounts;

  public Counting(Entries entries, Accounts accounts) {
    this.entries = entries;
    this.accounts = accounts;
  }

  /// {@link #MOST} for that many and more.
  public int of(String person) {
    var email = Person.fold(person);
    var rights = new HashMap<String, Boolean>();
    var found = entries.asked(email, MOST);
    return found.size() == MOST
        ? MOST
        : (int) found.stream().filter(it -> it.named() || isApprover(it, email, rights)).count();
  }

  private boolean isApprover(Asked asked, String email, Map<String, Boolean> rights) {
    return rights.computeIfAbsent(
        asked.account(),
        code -> accounts.find(code).filter(it -> it.isApprover(email)).isPresent());
  }
}
