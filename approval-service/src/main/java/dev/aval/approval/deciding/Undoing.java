package dev.aval.approval.deciding;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing.Answered;
import java.time.Instant;

/// The last answer is taken back by whoever gave it, before it takes effect (N7). An answer that
/// concluded nothing stays: others may have built on it.
final class Undoing {
  private Undoing() {}

  static Ruling undo(Known approval, Standing standing, Instant now) {
    return switch (standing) {
      case Standing.Other.STRANGER -> refused(Refusal.NOT_FOUND);
      case Answered(var answer) when approval instanceof Settling it ->
          it.last().equals(answer) && now.isBefore(it.dueAt())
              ? new Accepted(undone(it, answer, now))
              : refused(Refusal.NOTHING_TO_UNDO);
      default -> refused(Refusal.NOTHING_TO_UNDO);
    };
  }

  private static Transition undone(Settling it, Answer answer, Instant now) {
    var pending = it.reopen(it.live().without(answer), now);
    return Transition.to(pending, new ApprovalEvent.Undone(pending, answer, now));
  }
}
