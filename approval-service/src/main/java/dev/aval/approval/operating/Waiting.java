package dev.aval.approval.operating;

import dev.aval.approval.deciding.Comment;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where one approval stands and why it goes no further.
///
/// @param why the reasons, the gravest first; empty when nothing is left to do
/// @param since when it came to be as it is
/// @param pausedBy the question that its requester has not answered
/// @param nextAt when something happens without an answer
public record Waiting(
    String approvalId,
    State state,
    List<Why> why,
    @Nullable Instant since,
    String policy,
    List<Open> stages,
    @Nullable Instant pausedAt,
    @Nullable Comment pausedBy,
    @Nullable Instant deadline,
    Lapse atDeadline,
    @Nullable Instant nextAt,
    @Nullable Next next,
    Backlog backlog) {
  public enum State {
    /// We have not heard of it, or could not take in what we heard.
    UNKNOWN,
    PENDING,
    SETTLING,
    CLOSED
  }

  public enum Why {
    /// What came about it could not be processed.
    PARKED,
    /// What became of it could not be told.
    UNPUBLISHED,
    NOBODY_ASKED,
    /// Whoever is asked has lost the right, or cannot make the number it takes.
    OUT_OF_REACH,
    /// The last mail to somebody who is asked was refused.
    MAIL_REFUSED,
    REQUESTER_ASKED,
    UNDO_OPEN,
    /// A later revision waits for a payment.
    HELD,
    PEOPLE
  }

  public enum Next {
    ESCALATION,
    DEADLINE,
    END_OF_UNDO
  }

  /// An open stage; `number` counts from 1.
  public record Open(
      int number, String name, String quorum, int needed, int given, List<Asked> waitsFor) {}

  /// @param entitled his answer would count today
  /// @param deputies who may answer for him at this moment
  /// @param letters the last mails to him, oldest first
  public record Asked(
      Approver approver, boolean entitled, List<Person> deputies, List<Letter> letters) {
    boolean isUnreached() {
      return !letters.isEmpty() && letters.getLast().cameBack();
    }
  }
}
