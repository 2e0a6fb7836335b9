package dev.aval.approval.confirming;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.CodeWanted;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.deciding.Transition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Tells, as a fact about the approval, that somebody's answer waits for a code: whoever writes
/// mails asks for it then.
public final class CodeMails {
  private final Approvals approvals;
  private final Standings standings;
  private final Clock clock;

  public CodeMails(Approvals approvals, Standings standings, Clock clock) {
    this.approvals = approvals;
    this.standings = standings;
    this.clock = clock;
  }

  /// One for each person and approval, so that nobody gets more mails by using more browsers.
  static String challenge(LinkHolder by) {
    return Secrets.hash(by.approvalId(), by.email());
  }

  void tell(LinkHolder by, boolean machine) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    approvals.change(by.approvalId(), known -> told(known, by, machine, now));
  }

  /// To nobody who may not decide at that moment.
  private Ruling told(Optional<Approval> known, LinkHolder by, boolean machine, Instant now) {
    return known.orElse(null) instanceof Pending it && standings.of(it, by) instanceof MayDecide may
        ? new Accepted(Transition.to(it, new CodeWanted(it, may.by(), challenge(by), machine, now)))
        : refused(Refusal.NOT_ASKED);
  }
}
