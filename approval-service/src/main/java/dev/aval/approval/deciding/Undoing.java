package dev.aval.approval.deciding;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing.Answered;
import java.time.Instant;
import java.util.Optional;

/// The last answer is taken back by whoever gave it (N7): where it ends the approval before it
/// takes effect, else before anybody answers after him. The stage that it ended waits again.
public final class Undoing {
  private Undoing() {}

  /// Until when the last answer may be taken back; empty where it may not at all.
  public static Optional<Instant> until(Known approval) {
    return switch (approval) {
      case Settling it -> Optional.of(it.dueAt());
      case Pending it -> {
        var undo = it.live().plan().terms().undoSeconds();
        yield undo == 0
            ? Optional.empty()
            : it.live().last().map(last -> last.at().plusSeconds(undo));
      }
      case Closed _ -> Optional.empty();
    };
  }

  static Ruling undo(Known approval, Standing standing, Instant now) {
    return switch (standing) {
      case Standing.Other.STRANGER -> refused(Refusal.NOT_FOUND);
      case Answered _ when approval instanceof Pending it && it.isExpired(now) ->
          refused(Refusal.EXPIRED);
      case Answered(var answer) when isOpen(approval, answer, now) ->
          new Accepted(undone(approval, answer, now));
      default -> refused(Refusal.NOTHING_TO_UNDO);
    };
  }

  private static boolean isOpen(Known approval, Answer answer, Instant now) {
    return approval.live().last().filter(answer::equals).isPresent()
        && until(approval).filter(now::isBefore).isPresent();
  }

  private static Transition undone(Known approval, Answer answer, Instant now) {
    var without = approval.live().without(answer);
    return switch (approval) {
      case Settling it -> undone(it.reopen(without, now), answer, now);
      case Pending it -> {
        var next = it.about(without);
        yield Concluding.nextStage(it, next, Cause.UNDONE, answer.by(), null, now)
            .map(asked ->
                Transition.to(
                    next, new ApprovalEvent.Undone(next, answer, now), exceptFor(asked, answer)))
            .orElseGet(() -> undone(next, answer, now));
      }
      case Closed _ -> throw new IllegalStateException("Expected to undo what is not closed");
    };
  }

  private static Transition undone(Pending next, Answer answer, Instant now) {
    return Transition.to(next, new ApprovalEvent.Undone(next, answer, now));
  }

  /// He knows what he did, and need not be asked.
  private static Asked exceptFor(Asked it, Answer answer) {
    var others = it.approvers().stream().filter(other -> !answer.isBy(other.email())).toList();
    return new Asked(
        it.approval(), it.because(), it.by(), it.reason(), others, it.released(), it.at());
  }
}
