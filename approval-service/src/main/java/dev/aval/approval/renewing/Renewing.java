package dev.aval.approval.renewing;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.planning.Approver;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whoever is asked at this moment is told of it once more, and nobody else. Nothing about the
/// approval changes by it: whoever asks proves nothing but that a link of his is dead.
public final class Renewing {
  private final Standings standings;
  private final Clock clock;

  public Renewing(Standings standings, Clock clock) {
    this.standings = standings;
    this.clock = clock;
  }

  public Function<Optional<Approval>, Ruling> ruling(Actor to) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return known ->
        known.orElse(null) instanceof Known it
            ? judge(it, standings.of(it, to), now)
            : refused(Refusal.NOT_FOUND);
  }

  private static Ruling judge(Known approval, Standing standing, Instant now) {
    return switch (standing) {
      case Standing.Other.STRANGER -> refused(Refusal.NOT_FOUND);
      case Standing.Other.OBSERVER -> refused(Refusal.NOT_ASKED);
      case Standing.Other.REQUESTER -> refused(Refusal.OWN_REQUEST);
      case Standing.Other.OUTDATED -> refused(Refusal.SUPERSEDED);
      case Standing.Answered _ -> refused(Refusal.ANSWERED);
      case MayDecide may ->
          switch (approval) {
            case Pending it when it.isExpired(now) -> refused(Refusal.EXPIRED);
            case Pending it -> new Accepted(told(it, may, now));
            default -> new TooLate(approval);
          };
    };
  }

  private static Transition told(Pending it, MayDecide may, Instant now) {
    var by = may.by();
    var asked = it.live().approver(by.email()).orElseGet(() -> Approver.delegate(by, may.voice()));
    return Transition.to(it, new Asked(it, Cause.RESENT, by, null, List.of(asked), List.of(), now));
  }
}
