package dev.aval.request.requests;

/// What happened to a request.
public sealed interface RequestEvent {
  record Submitted(Facts facts) implements RequestEvent {}

  record ReminderRequested(Facts facts, Nudge nudge) implements RequestEvent {}

  record Reopened(Facts facts, Reopening reopening) implements RequestEvent {}

  record CancelRequested(Facts facts, Cancellation wanted) implements RequestEvent {}

  record Released(Facts facts, Release release) implements RequestEvent {}

  record HoldReleased(Facts facts, HoldRelease release) implements RequestEvent {}

  record Concluded(Request.Concluded request) implements RequestEvent {}
}
