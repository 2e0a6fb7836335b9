package dev.aval.approval.inbox;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.inbox.Entries.Asked;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    var members = new HashMap<String, Optional<Member>>();
    var found = entries.asked(email, MOST);
    return found.size() == MOST
        ? MOST
        : (int) found.stream().filter(it -> maySee(it, email, members)).count();
  }

  private boolean maySee(Asked asked, String email, Map<String, Optional<Member>> members) {
    var grounds = asked.why().orElse(Grounds.DELEGATION);
    return grounds.stand()
        || grounds.hold(
            members.computeIfAbsent(
                asked.account(), code -> accounts.find(code).flatMap(it -> it.member(email))));
  }
}
