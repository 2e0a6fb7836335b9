package dev.aval.approval.drafting;

import static dev.aval.approval.drafting.Shelved.PLATFORM;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.drafting.DraftOutcome.Faulty;
import dev.aval.approval.drafting.DraftOutcome.Kept;
import dev.aval.approval.drafting.DraftOutcome.Refusal;
import dev.aval.approval.drafting.DraftOutcome.Refused;
import dev.aval.approval.drafting.DraftOutcome.Unchanged;
import dev.aval.approval.drafting.Shelved.Edition;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A policy is written: for an account by its super users, for the platform by operators, who may
/// also help an account. What is kept is a new version; requests that are open keep theirs.
public final class Drafting {
  private static final int MOST_VERSIONS = 400;

  private final PolicyTexts texts;
  private final Shelf shelf;
  private final Accounts accounts;
  private final Clock clock;

  public Drafting(PolicyTexts texts, Shelf shelf, Accounts accounts, Clock clock) {
    this.texts = texts;
    this.shelf = shelf;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Whoever writes, as proven by the way he came in.
  public record Author(Person who, boolean operator) {}

  /// @param edited the version that was edited, empty for a new policy
  public DraftOutcome keep(
      Author author, String owner, String policyId, OptionalInt edited, byte[] document) {
    return may(author, owner)
        .<DraftOutcome>map(Refused::new)
        .orElseGet(() ->
            shelf.change(
                owner, policyId, it -> kept(author, owner, policyId, edited, document, it)));
  }

  /// It applies to nothing new any more. A later version brings it back.
  public DraftOutcome retire(Author author, String owner, String policyId, int edited) {
    return may(author, owner)
        .<DraftOutcome>map(Refused::new)
        .orElseGet(() -> shelf.change(owner, policyId, it -> retired(author, edited, it)));
  }

  public List<Shelved> list(Author author, String owner) {
    return may(author, owner).isPresent() ? List.of() : shelf.of(owner);
  }

  public Optional<Shelved> find(Author author, String owner, String policyId) {
    return may(author, owner).isPresent() ? Optional.empty() : shelf.find(owner, policyId);
  }

  /// What is wrong with a document, without keeping it.
  public Reading check(String owner, String policyId, byte[] document) {
    var version = shelf.find(owner, policyId).map(it -> it.current().version()).orElse(0);
    return check(owner, policyId, version + 1, document);
  }

  private Reading check(String owner, String policyId, int version, byte[] document) {
    var reading = texts.read(policyId, version, document);
    if (!(reading instanceof Reading.Sound(var policy, _))) return reading;
    var unreachable = Reach.flaws(policy, account(owner));
    return unreachable.isEmpty() ? reading : new Reading.Faulty(unreachable);
  }

  /// Why not, if not. Whoever is no member learns not even whether the account exists.
  public Optional<Refusal> may(Author author, String owner) {
    if (owner.equals(PLATFORM)) {
      return author.operator() ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
    }
    var account = accounts.find(owner);
    var member = account.flatMap(it -> it.member(author.who().email()));
    if (account.isEmpty() || (member.isEmpty() && !author.operator())) {
      return Optional.of(Refusal.NOT_FOUND);
    }
    return author.operator() || member.filter(it -> it.has(Right.SUPER_USER)).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.NOT_ALLOWED);
  }

  private DraftOutcome kept(
      Author author,
      String owner,
      String policyId,
      OptionalInt edited,
      byte[] document,
      Optional<Shelved> known) {
    var version = known.map(it -> it.current().version()).orElse(0);
    if (edited.orElse(0) != version) return new Refused(Refusal.ANOTHER_VERSION);
    if (version >= MOST_VERSIONS) return new Refused(Refusal.TOO_MANY_VERSIONS);
    return switch (check(owner, policyId, version + 1, document)) {
      case Reading.Faulty(var flaws) -> new Faulty(flaws);
      case Reading.Sound(_, var text) -> {
        if (known.filter(it -> !it.retired() && it.current().text().equals(text)).isPresent()) {
          yield new Unchanged(known.get());
        }
        var now = now();
        yield new Kept(
            known
                .map(it -> it.next(text, false, author.who(), now))
                .orElseGet(() -> first(owner, policyId, text, author.who(), now)));
      }
    };
  }

  private DraftOutcome retired(Author author, int edited, Optional<Shelved> known) {
    if (known.isEmpty()) return new Refused(Refusal.NOT_FOUND);
    var it = known.get();
    if (it.current().version() != edited) return new Refused(Refusal.ANOTHER_VERSION);
    return it.retired()
        ? new Unchanged(it)
        : new Kept(it.next(it.current().text(), true, author.who(), now()));
  }

  private Optional<Account> account(String owner) {
    return owner.equals(PLATFORM) ? Optional.empty() : accounts.find(owner);
  }

  private static Shelved first(String owner, String policyId, String text, Person by, Instant now) {
    return new Shelved(owner, policyId, new Edition(1, text, by, now), false, List.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
