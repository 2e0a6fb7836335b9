package dev.aval.approval.opening;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.requests.RequestEvent.CancelRequested;
import java.time.Instant;
import java.util.Optional;

/// A request is taken back: nobody is asked any more. What has ended stays as it ended, and its
/// outcome was told.
final class Cancelling {
  private Cancelling() {}

  static Optional<Transition> cancel(Optional<Approval> known, CancelRequested asked, Instant now) {
    return switch (known.orElse(null)) {
      case null -> Optional.of(Transition.to(withdrawn(asked, now)));
      case Withdrawn _, Closed _ -> Optional.empty();
      case Pending it -> closed(it.close(ending(asked), now));
      case Settling it -> closed(it.close(ending(asked), now));
    };
  }

  private static Optional<Transition> closed(Closed it) {
    return Optional.of(Transition.to(it, new ApprovalEvent.Closed(it)));
  }

  private static Withdrawn withdrawn(CancelRequested it, Instant now) {
    return new Withdrawn(it.requestId(), it.by(), it.reason(), now);
  }

  private static Ending ending(CancelRequested it) {
    return new Ending(Outcome.CANCELLED, Because.CANCELLED, it.by(), it.reason());
  }
}
