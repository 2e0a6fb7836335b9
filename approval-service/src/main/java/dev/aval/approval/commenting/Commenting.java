package dev.aval.approval.commenting;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.Standings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// Approvers and the requester talk while it waits (Z5).
///
/// An approver may ask the requester for more: the clock stands still until the requester says
/// something, and the deadline moves by as long. It still waits for a decision all the while, so
/// nobody can hold it up by not answering.
public final class Commenting {
  private final Approvals approvals;
  private final Standings standings;
  private final Clock clock;

  public Commenting(Approvals approvals, Standings standings, Clock clock) {
    this.approvals = approvals;
    this.standings = standings;
    this.clock = clock;
  }

  public Ruling comment(Remark remark) {
    return approvals.change(remark.approvalId(), ruling(remark));
  }

  /// The same, for whoever stores many at once.
  public Function<Optional<Approval>, Ruling> ruling(Remark remark) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return known ->
        switch (known.orElse(null)) {
          case null -> refused(Refusal.NOT_FOUND);
          case Withdrawn _ -> refused(Refusal.NOT_FOUND);
          case Known it -> {
            var standing = standings.of(it, remark.by());
            yield Talk.objection(standing, remark)
                .map(Ruling::refused)
                .orElseGet(() ->
                    it instanceof Pending pending
                        ? new Talk(pending, standing, remark, now).ruling()
                        : new TooLate(it));
          }
        };
  }
}
