package dev.aval.approval.opening;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Transition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// An account whose known mode is off holds nothing that was held only because of the mode. Such a
/// request ends as it would have ended had we known sooner.
///
/// Only an account that is newer than the one that holds it frees a request; and where somebody has
/// said no, that is not overruled by a setting.
final class Freeing {
  private final Approvals approvals;
  private final Accounts accounts;
  private final Clock clock;

  Freeing(Approvals approvals, Accounts accounts, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Judged by the accounts as they are known now, after all that was written before this call.
  ///
  /// @param waiting the accounts of approvals, by the id of the approval
  void free(Map<String, String> waiting) {
    if (waiting.isEmpty()) return;
    var known = accounts.findAll(waiting.values());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var moves = new ArrayList<Move>();
    waiting.forEach((id, code) -> {
      var account = known.get(code);
      if (account != null && !account.approvalMode()) {
        moves.add(new Move(id, null, was -> freed(was, account, now)));
      }
    });
    if (!moves.isEmpty()) approvals.changeAll(moves);
  }

  private static Optional<Transition> freed(Optional<Approval> was, Account off, Instant now) {
    return was.orElse(null) instanceof Pending it && isFree(it, off)
        ? Optional.of(ended(it, now))
        : Optional.empty();
  }

  private static boolean isFree(Pending it, Account off) {
    var heldBy = it.live().plan().heldBy();
    return heldBy != null
        && heldBy < off.version()
        && it.live().answers().stream().allMatch(said -> said.choice() == Choice.APPROVE);
  }

  private static Transition ended(Pending it, Instant now) {
    var closed = it.close(Ending.without(Outcome.APPROVED, Because.MODE_OFF, null), now);
    return Transition.to(closed, new ApprovalEvent.Closed(closed));
  }
}
