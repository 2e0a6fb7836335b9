package dev.aval.approval.commenting;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Comment;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Standing.Answered;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Optional;

/// One remark on one approval that waits.
record Talk(Pending pending, Standing standing, Remark remark, Instant now) {
  private static final int LONGEST = 2_000;
  private static final int MOST = 50;

  /// First who, then what. Only those whose answer is wanted may stop the clock.
  static Optional<Refusal> objection(Standing standing, Remark remark) {
    return switch (standing) {
      case Standing.Other.STRANGER -> Optional.of(Refusal.NOT_FOUND);
      case Standing.Other.OBSERVER -> Optional.of(Refusal.NOT_ASKED);
      case Standing.Other.OUTDATED -> Optional.of(Refusal.SUPERSEDED);
      case Answered _ when remark.asks() -> Optional.of(Refusal.ANSWERED);
      case Answered _, MayDecide _ -> text(remark.text());
      case Standing.Other.REQUESTER -> text(remark.text());
    };
  }

  private static Optional<Refusal> text(String text) {
    if (text.isEmpty()) return Optional.of(Refusal.TEXT_MISSING);
    return text.length() > LONGEST ? Optional.of(Refusal.TEXT_TOO_LONG) : Optional.empty();
  }

  Ruling ruling() {
    var said = pending.live().comments();
    var comment = new Comment(by(), remark.text(), asks(), now);
    if (!said.isEmpty() && comment.repeats(said.getLast())) return new AlreadyRecorded(pending);
    if (pending.isExpired(now)) return refused(Refusal.EXPIRED);
    if (said.size() >= MOST) return refused(Refusal.TOO_MANY_COMMENTS);
    var next = next(comment);
    return new Accepted(Transition.to(next, new ApprovalEvent.Commented(next, comment)));
  }

  private Pending next(Comment comment) {
    var changed = pending.live().commented(comment);
    if (comment.asks()) return pending.pause(changed, now);
    return answers() ? pending.resume(changed, now) : pending.about(changed);
  }

  private boolean answers() {
    return standing == Standing.Other.REQUESTER;
  }

  private boolean asks() {
    return remark.asks() && !answers();
  }

  private Person by() {
    return switch (standing) {
      case MayDecide(_, _, var person) -> person;
      case Answered(var answer) -> answer.by();
      case Standing.Other _ -> asker();
    };
  }

  private Person asker() {
    var revision = pending.live().revision();
    var beneficiary = revision.onBehalfOf();
    return beneficiary != null && remark.by().is(beneficiary) ? beneficiary : revision.requester();
  }
}
