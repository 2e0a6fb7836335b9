package dev.aval.approval.deciding;

import java.util.List;

/// A next state and the facts it makes true: stored and announced together, or not at all.
public record Transition(Approval next, List<ApprovalEvent> events) {
  public Transition {
    events = List.copyOf(events);
  }

  public static Transition to(Approval next, ApprovalEvent... events) {
    return new Transition(next, List.of(events));
  }
}
