package dev.aval.approval.handing;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Demand;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Sends one approval to a colleague (B17, R13): he is asked beside whoever named him, and
/// whichever of them answers first has answered for both.
public final class Handing {
  private final Approvals approvals;
  private final Accounts accounts;
  private final Standings standings;
  private final Clock clock;

  public Handing(Approvals approvals, Accounts accounts, Standings standings, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.standings = standings;
    this.clock = clock;
  }

  public Ruling hand(Handover handover) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return approvals.change(
        handover.approvalId(),
        known ->
            known.orElse(null) instanceof Known it
                ? rule(it, handover, now)
                : refused(Refusal.NOT_FOUND));
  }

  /// First who, then what: only whoever could decide it may hand it on.
  private Ruling rule(Known approval, Handover handover, Instant now) {
    return switch (standings.of(approval, handover.by())) {
      case Standing.Other.STRANGER -> refused(Refusal.NOT_FOUND);
      case Standing.Other.OBSERVER -> refused(Refusal.NOT_ASKED);
      case Standing.Other.REQUESTER -> refused(Refusal.OWN_REQUEST);
      case Standing.Other.OUTDATED -> refused(Refusal.SUPERSEDED);
      case Standing.Answered _ -> refused(Refusal.ANSWERED);
      case MayDecide may ->
          switch (approval) {
            case Pending it when isTooLittle(it, handover.by()) -> refused(Refusal.STEP_UP);
            case Pending it ->
                new Chain(it, may, colleague(it, handover), handover.message(), now).longer();
            default -> new TooLate(approval);
          };
    };
  }

  /// A link that is not enough to answer by is not enough to let somebody else answer.
  private boolean isTooLittle(Pending it, Actor by) {
    return by instanceof Actor.LinkHolder
        && Demand.of(it, accounts.find(it.request().account()), by).isMoreThanALink();
  }

  /// What the account knows of him serves to write to him in his language.
  private Person colleague(Known it, Handover handover) {
    return accounts
        .find(it.request().account())
        .flatMap(account -> account.member(handover.to()))
        .map(Handing::person)
        .orElseGet(() -> new Person(handover.to(), null, null));
  }

  private static Person person(Member it) {
    return new Person(it.email(), it.name(), it.locale());
  }
}
