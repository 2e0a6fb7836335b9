package dev.aval.approval.deciding;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.policy.Approver;
import java.time.Instant;

/// The one function that decides, for the page, the API and every path to come.
///
/// First who, then what: nobody learns anything about an approval that he may not see.
final class Judging {
  private static final int LONGEST_REASON = 2_000;

  private Judging() {}

  static Ruling judge(Known approval, Standing standing, Decision decision, Instant now) {
    return switch (standing) {
      case Standing.Other.STRANGER -> refused(Refusal.NOT_FOUND);
      case Standing.Other.OBSERVER -> refused(Refusal.NOT_ASKED);
      case Standing.Other.REQUESTER -> refused(Refusal.OWN_REQUEST);
      case Standing.Other.OUTDATED -> refused(Refusal.SUPERSEDED);
      case MayDecide(var approver) ->
          switch (approval) {
            case Closed it -> again(it, approver, decision);
            case Pending it -> first(it, approver, decision, now);
          };
    };
  }

  private static Ruling again(Closed closed, Approver approver, Decision decision) {
    var same =
        closed.ending().isDecidedBy(approver.email())
            && closed.ending().outcome() == decision.choice().outcome()
            && closed.live().revision().number() == decision.revision();
    return same ? new AlreadyRecorded(closed) : new TooLate(closed);
  }

  private static Ruling first(Pending pending, Approver approver, Decision decision, Instant now) {
    var revision = pending.live().revision();
    if (pending.isExpired(now)) {
      return refused(Refusal.EXPIRED);
    } else if (decision.digest().isBlank()) {
      return refused(Refusal.DIGEST_MISSING);
    } else if (decision.revision() != revision.number()) {
      return refused(Refusal.SUPERSEDED);
    } else if (!decision.digest().equals(revision.digest())) {
      return refused(Refusal.CHANGED);
    } else if (decision.reason().isEmpty() && decision.choice().needsReason()) {
      return refused(Refusal.REASON_MISSING);
    } else if (decision.reason().length() > LONGEST_REASON) {
      return refused(Refusal.REASON_TOO_LONG);
    }
    return conclude(pending, approver, decision, now);
  }

  /// Under any-of the first answer is the conclusion (X7).
  private static Ruling conclude(
      Pending pending, Approver approver, Decision decision, Instant now) {
    var choice = decision.choice();
    var reason = decision.reason().isEmpty() ? null : decision.reason();
    var by = approver.person();
    var ending = new Ending(choice.outcome(), Because.DECISION, by, reason, decision.evidence());
    var closed = pending.close(ending, now);
    return new Accepted(
        Transition.to(
            closed, new ApprovalEvent.Decided(closed, choice), new ApprovalEvent.Closed(closed)));
  }
}
