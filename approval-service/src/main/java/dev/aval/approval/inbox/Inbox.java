package dev.aval.approval.inbox;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits for a person. Whoever lost his right in an account no longer sees what he was asked
/// there, although it was asked.
///
/// A list is one index range read in slices; what has no index of its own passes over it, at most
/// [#LOOKED_AT] for one page, so that no search is a scan.
public final class Inbox {
  static final int PAGE = 25;
  static final int LOOKED_AT = 1_000;
  private static final int SLICE = 200;

  /// It may hold few or none although there is a next: a page looks at a bounded number.
  ///
  /// @param next where the following page begins, if there is one
  public record Page(List<Entry> entries, Optional<Place> next) {}

  private final Entries entries;
  private final Accounts accounts;

  public Inbox(Entries entries, Accounts accounts) {
    this.entries = entries;
    this.accounts = accounts;
  }

  public Page page(String person, Status status, Optional<Place> from) {
    return page(person, status, Wanted.EVERYTHING, from);
  }

  public Page page(String person, Status status, Wanted wanted, Optional<Place> from) {
    var email = Person.fold(person);
    var size = wanted.isEverything() ? PAGE + 1 : SLICE;
    var found = new ArrayList<Entry>(PAGE);
    var place = from;
    for (var looked = 0; looked < LOOKED_AT; looked += size) {
      var slice = entries.below(place, email, status, size);
      var known = accountsOf(slice);
      for (var i = 0; i < slice.size(); i++) {
        var it = slice.get(i);
        place = Optional.of(new Place(it.at(), it.approvalId()));
        if (wanted.lets(it) && maySee(it, known, email)) found.add(it);
        var more = i + 1 < slice.size() || slice.size() == size;
        if (found.size() == PAGE) return new Page(found, more ? place : Optional.empty());
      }
      if (slice.size() < size) return new Page(found, Optional.empty());
    }
    return new Page(found, place);
  }

  /// Where who may see an entry depends on the account.
  private Map<String, Account> accountsOf(List<Entry> slice) {
    return accounts.recent(
        slice.stream().filter(it -> !grounds(it).stand()).map(Entry::account).distinct().toList());
  }

  /// On the grounds of whoever was asked.
  private static boolean maySee(Entry entry, Map<String, Account> known, String reader) {
    var absent = entry.insteadOf();
    var email = absent == null ? reader : absent.email();
    var account = Optional.ofNullable(known.get(entry.account()));
    return grounds(entry).stand() || grounds(entry).hold(account.flatMap(it -> it.member(email)));
  }

  private static Grounds grounds(Entry entry) {
    return entry.why().orElse(Grounds.DELEGATION);
  }
}
