package dev.aval.approval.deciding;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.Standing.Answered;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.policy.Assurance;
import java.time.Instant;
import java.util.Optional;

/// The one function that decides, for the page, the API and every other path.
///
/// First who, then what: nobody learns anything about an approval that he may not see.
final class Judging {
  private static final int LONGEST_REASON = 2_000;

  private Judging() {}

  static Ruling judge(
      Known approval, Standing standing, Demand demand, Decision decision, Instant now) {
    return switch (standing) {
      case Standing.Other.STRANGER -> refused(Refusal.NOT_FOUND);
      case Standing.Other.OBSERVER -> refused(Refusal.NOT_ASKED);
      case Standing.Other.REQUESTER -> refused(Refusal.OWN_REQUEST);
      case Standing.Other.OUTDATED -> refused(Refusal.SUPERSEDED);
      case Answered(var answer) -> again(approval, answer, decision);
      case MayDecide may ->
          switch (approval) {
            case Closed it -> new TooLate(it);
            case Settling it -> new TooLate(it);
            case Pending it ->
                objection(it, demand, decision, now)
                    .map(Ruling::refused)
                    .orElseGet(() -> answer(it, may, decision, now));
          };
    };
  }

  private static Ruling again(Known approval, Answer answer, Decision decision) {
    var same =
        answer.choice() == decision.choice()
            && approval.live().revision().number() == decision.revision();
    if (same) return new AlreadyRecorded(approval);
    return approval instanceof Pending ? refused(Refusal.ANSWERED) : new TooLate(approval);
  }

  private static Optional<Refusal> objection(
      Pending pending, Demand demand, Decision decision, Instant now) {
    var revision = pending.live().revision();
    if (pending.isExpired(now)) {
      return Optional.of(Refusal.EXPIRED);
    } else if (decision.digest().isBlank()) {
      return Optional.of(Refusal.DIGEST_MISSING);
    } else if (decision.revision() != revision.number()) {
      return Optional.of(Refusal.SUPERSEDED);
    } else if (!decision.digest().equals(revision.digest())) {
      return Optional.of(Refusal.CHANGED);
    } else if (decision.reason().isEmpty() && decision.choice().needsReason()) {
      return Optional.of(Refusal.REASON_MISSING);
    } else if (decision.reason().length() > LONGEST_REASON) {
      return Optional.of(Refusal.REASON_TOO_LONG);
    }
    return decision.evidence().lacks(demand.level()).map(it -> stepUp(it, decision.evidence()));
  }

  private static Refusal stepUp(Assurance wanted, Evidence evidence) {
    return wanted == Assurance.L1 && evidence.mayBeConfirmed()
        ? Refusal.CODE_WANTED
        : Refusal.STEP_UP;
  }

  private static Ruling answer(Pending pending, MayDecide may, Decision decision, Instant now) {
    var answer =
        new Answer(
            may.stage(),
            may.voice().email(),
            may.by(),
            decision.choice(),
            decision.reason().isEmpty() ? null : decision.reason(),
            now,
            decision.evidence());
    return new Accepted(Concluding.after(pending, answer, now));
  }
}
