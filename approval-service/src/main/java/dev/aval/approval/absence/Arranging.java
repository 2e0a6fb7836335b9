package dev.aval.approval.absence;

import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.absence.AbsenceOutcome.Faulty;
import dev.aval.approval.absence.AbsenceOutcome.Flaw;
import dev.aval.approval.absence.AbsenceOutcome.Refusal;
import dev.aval.approval.absence.AbsenceOutcome.Refused;
import dev.aval.approval.absence.AbsenceOutcome.Unchanged;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody sees to it that another stands in: for himself, for a member of an account of which he
/// is super user and within that account, or as an operator or a platform for anybody.
public final class Arranging {
  private static final int MOST = 50;

  private final Absences absences;
  private final Accounts accounts;
  private final Clock clock;
  private final Supplier<String> ids;

  public Arranging(Absences absences, Accounts accounts, Clock clock, Supplier<String> ids) {
    this.absences = absences;
    this.accounts = accounts;
    this.clock = clock;
    this.ids = ids;
  }

  public AbsenceOutcome set(Arranger by, Person absent, Wish wish) {
    var refusal = by.may(absent.email(), wish.account(), accounts);
    if (refusal.isPresent()) return new Refused(refusal.get());
    var again = toldBefore(by, absent, wish);
    if (again.isPresent()) return new Unchanged(again.get());
    var now = now();
    var id = wish.id() == null ? ids.get() : wish.id();
    var checking = new Checking(absences, accounts, absent, now);
    var flaws = checking.flaws(wish, by.isSuperUserOnly(absent.email()));
    if (!flaws.isEmpty()) return new Faulty(flaws);
    var delegation = wish.toDelegation(id, by);
    return absences.change(
        Person.fold(absent.email()), known -> set(known, absent, delegation, now));
  }

  /// Ends it now, or takes it back before it began. For whoever may not, there is none.
  ///
  /// A super user ends what is for requests of his account: a delegation for this account alone is
  /// over then; one for all accounts goes on in the others, which are none of his business.
  ///
  /// @param within the account in which he does, where the delegation names none
  public AbsenceOutcome end(Arranger by, String absent, String id, @Nullable String within) {
    var now = now();
    return absences.change(
        Person.fold(absent),
        known -> known.map(it -> end(it, by, id, within, now)).orElse(notFound()));
  }

  /// Whom to ask when that person keeps silent; nobody to take it back.
  public AbsenceOutcome name(Arranger by, Person absent, @Nullable Person deputy) {
    var refusal = by.may(absent.email(), null, accounts);
    if (refusal.isPresent()) return new Refused(refusal.get());
    var flaw = deputy == null ? Optional.<Fault>empty() : Checking.address(deputy, absent);
    if (flaw.isPresent()) return new Faulty(List.of(new Flaw("deputy", flaw.get())));
    var now = now();
    return absences.change(
        Person.fold(absent.email()),
        known -> {
          var was = known.orElseGet(() -> Absence.none(absent));
          return Objects.equals(was.deputy(), deputy)
              ? new Unchanged(was)
              : new Arranged(was.withDeputy(deputy, now), "", now);
        });
  }

  public Absence of(Person person) {
    return absences.find(Person.fold(person.email())).orElseGet(() -> Absence.none(person));
  }

  /// What members of an account have arranged, for its super users and operators.
  public Optional<List<Absence>> in(Arranger by, String code) {
    return accounts
        .find(code)
        .filter(it -> by.operator() || by.isSuperUser(it))
        .map(it -> absences.findAll(addresses(it)).stream().map(one -> one.within(code)).toList());
  }

  private static Collection<String> addresses(Account it) {
    return it.members().stream().map(Member::email).map(Person::fold).toList();
  }

  private static AbsenceOutcome set(
      Optional<Absence> known, Person absent, Delegation delegation, Instant now) {
    var was = known.orElseGet(() -> Absence.none(absent));
    var same = was.find(delegation.id());
    if (same.isPresent()) {
      if (same.get().says(delegation)) return new Unchanged(was);
      if (!Objects.equals(same.get().source(), delegation.source())) return refused(Refusal.TAKEN);
      if (same.get().isOver(now)) return refused(Refusal.ENDED);
    }
    if (was.open(now).size() >= MOST) return new Refused(Refusal.TOO_MANY);
    var kept = same.map(it -> delegation.endingIn(it.except())).orElse(delegation);
    return new Arranged(was.with(kept, now), kept.id(), now);
  }

  private AbsenceOutcome end(
      Absence was, Arranger by, String id, @Nullable String within, Instant now) {
    var found = was.find(id).orElse(null);
    if (found == null) return notFound();
    var absent = was.person().email();
    var account = found.account() == null ? within : found.account();
    if (by.may(absent, account, accounts).isPresent()) return notFound();
    if (found.isOver(now)) return new Unchanged(was);
    if (!by.isSuperUserOnly(absent) || found.account() != null || account == null) {
      return new Arranged(was.ending(found, now), id, now);
    }
    if (!found.isFor(account)) return new Unchanged(was);
    if (found.except().size() >= MOST) return refused(Refusal.TOO_MANY);
    return new Arranged(was.with(found.endingIn(Set.of(account)), now), id, now);
  }

  /// What a platform tells again is no mistake, even when its time has passed meanwhile.
  private Optional<Absence> toldBefore(Arranger by, Person absent, Wish wish) {
    if (wish.id() == null || !wish.isWhole()) return Optional.empty();
    var told = wish.toDelegation(wish.id(), by);
    return absences
        .find(Person.fold(absent.email()))
        .filter(it -> it.find(told.id()).filter(known -> known.says(told)).isPresent());
  }

  private static AbsenceOutcome notFound() {
    return refused(Refusal.NOT_FOUND);
  }

  private static AbsenceOutcome refused(Refusal reason) {
    return new Refused(reason);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
