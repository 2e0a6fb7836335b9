package dev.aval.approval.inbox;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Person;
import java.util.List;
import java.util.Optional;

/// What waits for a person. Whoever lost his right in an account no longer sees what he was asked
/// there, although it was asked.
public final class Inbox {
  private static final int PAGE = 25;

  /// @param next where the following page begins, if there is one
  public record Page(List<Entry> entries, Optional<Place> next) {}

  private final Entries entries;
  private final Accounts accounts;

  public Inbox(Entries entries, Accounts accounts) {
    this.entries = entries;
    this.accounts = accounts;
  }

  public Page page(String person, Status status, Optional<Place> from) {
    var email = Person.fold(person);
    var found = entries.below(from, email, status, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var next =
        found.size() > PAGE
            ? Optional.of(new Place(shown.getLast().at(), shown.getLast().approvalId()))
            : Optional.<Place>empty();
    return new Page(shown.stream().filter(it -> maySee(it, email)).toList(), next);
  }

  private boolean maySee(Entry entry, String email) {
    var grounds = entry.why().orElse(Grounds.DELEGATION);
    return grounds.stand()
        || grounds.hold(accounts.find(entry.account()).flatMap(it -> it.member(email)));
  }
}
