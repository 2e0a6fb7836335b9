package dev.aval.approval.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of a request's life that begin or end an approval.
public sealed interface RequestEvent {
  String requestId();

  /// `accountVersion` is the account the request was checked against: no older one may judge it.
  ///
  /// @param unproven it came by a way on which nobody is known for sure, as by an order link: it
  ///   always waits for somebody's yes (T21)
  record Submitted(
      Request request,
      Revision revision,
      long accountVersion,
      List<Person> approvers,
      @Nullable Reminders reminders,
      @Nullable Instant deadline,
      boolean unproven)
      implements RequestEvent {
    public Submitted {
      approvers = List.copyOf(approvers);
    }

    public Submitted(
        Request request,
        Revision revision,
        long accountVersion,
        List<Person> approvers,
        @Nullable Reminders reminders,
        @Nullable Instant deadline) {
      this(request, revision, accountVersion, approvers, reminders, deadline, false);
    }

    @Override
    public String requestId() {
      return request.requestId();
    }
  }

  /// A revision waits for a payment (D24): nobody is asked about it, nor any more about those
  /// before it. It is told again, whole and as [Submitted], once that is paid.
  record Held(String requestId, int revision) implements RequestEvent {}

  /// Somebody takes the request back; whether that or a decision was first is ours to say.
  record CancelRequested(String requestId, @Nullable Person by, @Nullable String reason, Instant at)
      implements RequestEvent {}

  /// Somebody wants those reminded who have not answered.
  record ReminderRequested(String requestId, int revision, Instant at) implements RequestEvent {}
}
