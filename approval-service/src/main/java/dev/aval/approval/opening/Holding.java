package dev.aval.approval.opening;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.requests.RequestEvent.Held;
import java.time.Instant;
import java.util.Optional;

/// A revision that waits for a payment took the place of the one people were asked about: nobody is
/// asked any more, and what had ended stays so, because what would be decided is no more what is
/// wanted. As with any revision, an answer that came first is about the one before, and changes
/// nothing of the request.
///
/// Of what was never asked about nothing is kept: `request.hold-released.v1` tells all of it.
final class Holding {
  private Holding() {}

  static Optional<Transition> hold(Optional<Approval> known, Held held, Instant now) {
    return known
        .filter(Known.class::isInstance)
        .map(Known.class::cast)
        .filter(it -> it.live().revision().number() < held.revision())
        .flatMap(it -> replaced(it, now));
  }

  private static Optional<Transition> replaced(Known known, Instant now) {
    return switch (known) {
      case Pending it -> closed(it.close(ending(), now).replaced(now));
      case Settling it -> closed(it.close(ending(), now).replaced(now));
      case Closed it when it.replacedAt() == null -> Optional.of(Transition.to(it.replaced(now)));
      case Closed _ -> Optional.empty();
    };
  }

  private static Optional<Transition> closed(Closed it) {
    return Optional.of(Transition.to(it, new ApprovalEvent.Closed(it)));
  }

  private static Ending ending() {
    return Ending.without(Outcome.CANCELLED, Because.HELD, null);
  }
}
