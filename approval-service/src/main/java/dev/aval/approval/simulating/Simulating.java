package dev.aval.approval.simulating;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.drafting.Book;
import dev.aval.approval.drafting.Draft;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.Reading;
import dev.aval.approval.drafting.ShelvedPolicies;
import dev.aval.approval.planning.Explanation;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.simulating.SimulationOutcome.Faulty;
import dev.aval.approval.simulating.SimulationOutcome.Foreseen;
import dev.aval.approval.simulating.SimulationOutcome.Refusal;
import dev.aval.approval.simulating.SimulationOutcome.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// "This request, today: who is asked?" (N3). Planned by what opens real approvals, and forgotten.
///
/// Super users and operators ask anything of their accounts; a member asks about requests of his
/// own.
public final class Simulating {
  private final Drafting drafting;
  private final ShelvedPolicies policies;
  private final Accounts accounts;
  private final Approvals approvals;
  private final Planning planning;
  private final InTheirPlace inTheirPlace;
  private final Clock clock;

  public Simulating(
      Drafting drafting,
      ShelvedPolicies policies,
      Accounts accounts,
      Approvals approvals,
      Planning planning,
      InTheirPlace inTheirPlace,
      Clock clock) {
    this.drafting = drafting;
    this.policies = policies;
    this.accounts = accounts;
    this.approvals = approvals;
    this.planning = planning;
    this.inTheirPlace = inTheirPlace;
    this.clock = clock;
  }

  /// @param attempt a draft to try on it
  public SimulationOutcome simulate(Author author, Trial trial, Optional<Attempt> attempt) {
    var objection = objection(author, trial, attempt);
    if (objection.isPresent()) return new Refused(objection.get());
    if (attempt.isEmpty()) return foreseen(trial, Optional.empty());
    var it = attempt.get();
    return switch (drafting.check(it.owner(), it.policyId(), it.document())) {
      case Reading.Faulty(var flaws) -> new Faulty(flaws);
      case Reading.Sound(var policy, _) ->
          foreseen(trial, Optional.of(new Draft(it.owner(), policy)));
    };
  }

  /// A request that is there already, as if it came today. To others there is none.
  public SimulationOutcome simulate(Author author, String requestId, Optional<Attempt> attempt) {
    return approvals
        .find(requestId)
        .filter(Known.class::isInstance)
        .map(it -> Trial.of((Known) it))
        .filter(it -> objection(author, it, Optional.empty()).isEmpty())
        .map(it -> simulate(author, it, attempt))
        .orElseGet(() -> new Refused(Refusal.NOT_FOUND));
  }

  private SimulationOutcome foreseen(Trial trial, Optional<Draft> draft) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var book = policies.book(trial.account(), draft);
    return accounts
        .find(trial.account())
        .map(it -> planning.explain(book.all(), it, trial.submitted(now), now))
        .<SimulationOutcome>map(it -> new Foreseen(forecast(trial, it, book, now)))
        .orElseGet(() -> new Refused(Refusal.NOT_FOUND));
  }

  private Forecast forecast(Trial trial, Explanation why, Book book, Instant now) {
    var deputies = inTheirPlace.today(why, trial, now);
    return new Forecast(trial, why, book, deputies, inTheirPlace.later(why, trial), now);
  }

  private Optional<Refusal> objection(Author author, Trial trial, Optional<Attempt> attempt) {
    var drafts = attempt.flatMap(it -> drafting.may(author, it.owner()));
    var asks = drafting.may(author, trial.account());
    if (drafts.isEmpty() && asks.isEmpty()) return Optional.empty();
    var member =
        accounts.find(trial.account()).flatMap(it -> it.member(author.who().email())).isPresent();
    if (!member && !author.operator()) return Optional.of(Refusal.NOT_FOUND);
    var own = attempt.isEmpty() && trial.requester().is(author.who().email());
    return own ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
  }
}
