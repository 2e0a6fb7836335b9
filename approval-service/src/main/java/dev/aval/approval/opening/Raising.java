package dev.aval.approval.opening;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.requests.RequestEvent.ReminderRequested;
import java.util.Optional;

/// Whoever is reminded by hand finds it on top of what waits for him (D8), and is silent from then
/// on. Nobody is told of it here: the reminder itself is reminder-service's.
final class Raising {
  private Raising() {}

  static Optional<Transition> raise(Optional<Approval> known, ReminderRequested asked) {
    return known
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .filter(it -> it.live().revision().number() == asked.revision())
        .filter(it -> it.pausedAt() == null && it.at().isBefore(asked.at()))
        .map(it -> Transition.to(it.again(asked.at())));
  }
}
