package dev.aval.approval.deciding;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to an approval. Each fact carries the state it made, which says the rest.
public sealed interface ApprovalEvent {
  record Opened(Pending approval) implements ApprovalEvent {}

  /// @param onBehalfOf the folded address of whoever he stands in for, where he does
  record Viewed(Pending approval, Person by, @Nullable String onBehalfOf, Instant at)
      implements ApprovalEvent {}

  /// @param undoUntil until when it may be taken back, where it may
  record Decided(Known approval, Answer answer, @Nullable Instant undoUntil)
      implements ApprovalEvent {}

  record Undone(Pending approval, Answer answer, Instant at) implements ApprovalEvent {}

  /// Who is asked has changed.
  ///
  /// @param approvers who are asked from now on
  /// @param released who no longer are
  record Asked(
      Pending approval,
      Cause because,
      @Nullable Person by,
      @Nullable String reason,
      List<Approver> approvers,
      List<Person> released,
      Instant at)
      implements ApprovalEvent {}

  /// An answer waits for a code from that person's mailbox.
  ///
  /// @param challenge what the code is asked for by
  /// @param machine whether it is because a machine may have sent it
  record CodeWanted(Pending approval, Person to, String challenge, boolean machine, Instant at)
      implements ApprovalEvent {}

  record Commented(Pending approval, Comment comment) implements ApprovalEvent {}

  record Closed(Approval.Closed approval) implements ApprovalEvent {}

  enum Cause {
    STAGE,
    DELEGATED,
    ESCALATED,
    REASSIGNED,
    SKIPPED,
    REOPENED,
    RESENT,
    UNDONE
  }
}
