package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Proposing;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.KnownContact;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who waits in a file, who is being added, and what is over. For whoever has no right on the file
/// there is none.
public final class ManagingAccess {
  /// As many as a human looks at; each is asked about at approval-service.
  public static final int PAGE = 20;

  /// P15: so long a validation is told where work would be.
  static final Duration TOLD = Duration.ofHours(24);

  private static final int MOST_UNDER_WAY = 100;
  private static final int MOST_ENDED = 50;

  private final Accounts accounts;
  private final Lists lists;
  private final Contacts contacts;
  private final Candidates candidates;
  private final Clock clock;

  public ManagingAccess(
      Accounts accounts, Lists lists, Contacts contacts, Candidates candidates, Clock clock) {
    this.accounts = accounts;
    this.lists = lists;
    this.contacts = contacts;
    this.candidates = candidates;
    this.clock = clock;
  }

  public Optional<AccessFile> look(Reader reader, String code, Optional<Lists.Spot> after) {
    return open(reader, code).map(it -> file(reader, it, after));
  }

  public Optional<AccessMark> mark(Reader reader, String code) {
    return open(reader, code)
        .map(it -> new AccessMark(lists.waiting(in(code)).getOrDefault(code, 0), underWay(code)));
  }

  /// Somebody has thought again about who was turned down; the ERP need not change for it.
  ///
  /// @return whether he is asked about again; empty where there is nothing for the reader to see
  public Optional<Boolean> proposeAgain(Reader reader, String code, String candidateId) {
    var known = candidates.find(candidateId);
    if (open(reader, code).isEmpty() || known.filter(it -> isOf(it, code)).isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var step = Candidates.Step.ofKnown(candidateId, it -> Proposing.proposeAgain(it, now));
    return Optional.of(candidates.changeAll(List.of(step)).getFirst());
  }

  private Optional<Account> open(Reader reader, String code) {
    return accounts.find(code).filter(reader::sees);
  }

  private AccessFile file(Reader reader, Account account, Optional<Lists.Spot> after) {
    var code = account.code();
    var found = lists.waiting(in(code), Optional.empty(), after, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var underWay = underWay(code);
    var ended = ended(code, underWay);
    return new AccessFile(
        account,
        reader.administers(account),
        cases(account, page),
        found.size() > PAGE ? Optional.of(Lists.Spot.of(page.getLast())) : Optional.empty(),
        underWay,
        ended.subList(0, Math.min(MOST_ENDED, ended.size())),
        ended.size() > MOST_ENDED);
  }

  private List<Listed> underWay(String code) {
    return lists.underWay(List.of(code), clock.instant().minus(TOLD), MOST_UNDER_WAY);
  }

  /// Without those that are still told as under way.
  private List<Listed> ended(String code, List<Listed> underWay) {
    var told = underWay.stream().map(Listed::id).collect(Collectors.toSet());
    return lists.ended(code, clock.instant(), MOST_ENDED + 1 + told.size()).stream()
        .filter(it -> !told.contains(it.id()))
        .limit(MOST_ENDED + 1)
        .toList();
  }

  private List<Case> cases(Account account, List<Listed> page) {
    if (page.isEmpty()) return List.of();
    var known = contacts.ofClient(account.code());
    var byId = known.stream().collect(Collectors.toMap(KnownContact::id, Function.identity()));
    var alike = new Lookalikes(account, known);
    return page.stream()
        .map(it -> {
          var contact = it.contact();
          var id = KnownContact.id(contact.system(), contact.externalId());
          return new Case(it, Optional.ofNullable(byId.get(id)), alike.of(contact));
        })
        .toList();
  }

  private static Scope in(String code) {
    return new Scope.In(Set.of(code));
  }

  private static boolean isOf(Candidate it, String code) {
    return it.ask().contact().account().equals(code);
  }
}
