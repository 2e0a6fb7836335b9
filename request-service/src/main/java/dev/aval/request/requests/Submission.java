package dev.aval.request.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants approved, as it was handed in.
public record Submission(
    String account,
    String type,
    String externalId,
    @Nullable String businessKey,
    String subject,
    @Nullable String description,
    @Nullable String message,
    Person requester,
    @Nullable Person onBehalfOf,
    @Nullable Money amount,
    @Nullable String subjectRef,
    List<Person> approvers,
    @Nullable ReminderRule reminders,
    @Nullable Instant deadline,
    @Nullable JsonText hold,
    @Nullable JsonText data,
    @Nullable Via via) {
  public Submission {
    approvers = List.copyOf(approvers);
  }

  /// The same, with a deadline where none was named.
  public Submission within(@Nullable Instant end) {
    return deadline != null || end == null ? this : with(end, via);
  }

  /// The same as a later version of what came so: whoever revises it cannot make it easier.
  Submission after(Submission earlier) {
    return via != null || earlier.via == null ? this : with(deadline, earlier.via);
  }

  private Submission with(@Nullable Instant end, @Nullable Via way) {
    return new Submission(
        account,
        type,
        externalId,
        businessKey,
        subject,
        description,
        message,
        requester,
        onBehalfOf,
        amount,
        subjectRef,
        approvers,
        reminders,
        end,
        hold,
        data,
        way);
  }
}
