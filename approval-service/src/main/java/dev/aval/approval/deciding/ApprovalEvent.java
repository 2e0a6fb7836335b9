package dev.aval.approval.deciding;

import dev.aval.approval.requests.Reminders;

/// What happens to an approval. Each fact carries the state it made, which says the rest.
public sealed interface ApprovalEvent {
  record Opened(Approval.Pending approval, Reminders reminders) implements ApprovalEvent {}

  record Decided(Approval.Closed approval, Choice choice) implements ApprovalEvent {}

  record Closed(Approval.Closed approval) implements ApprovalEvent {}
}
