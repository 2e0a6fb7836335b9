package dev.aval.approval.renewing;

import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Whoever reads a mail that was meant for somebody else says who he is (R13). If he is asked, the
/// mail with his own link goes to his address, and nowhere else; whoever said so is told the same
/// in any case.
public final class Introducing {
  private final Approvals approvals;
  private final Renewing renewing;
  private final Renewals renewals;
  private final Clock clock;

  public Introducing(Approvals approvals, Renewing renewing, Renewals renewals, Clock clock) {
    this.approvals = approvals;
    this.renewing = renewing;
    this.renewals = renewals;
    this.clock = clock;
  }

  /// Whether that is an address; what came of it is nobody's business.
  public boolean introduce(String approvalId, String email) {
    var address = Person.fold(email);
    if (!Person.isAddress(address)) return false;
    if (renewals.note(approvalId, address, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
      approvals.change(approvalId, renewing.ruling(new SignedIn(address, false)));
    }
    return true;
  }
}
