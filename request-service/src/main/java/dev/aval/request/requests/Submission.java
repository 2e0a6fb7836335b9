package dev.aval.request.requests;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody wants approved, as it was handed in.
///
/// @param invoice the one that `hold` names: nobody is asked before it is paid (D24); missing in
///   the documents of before, about which people were asked at once
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
    @Nullable Via via,
    @Nullable String invoice) {
  public Submission {
    approvers = List.copyOf(approvers);
  }

  /// The same, with a deadline where none was named.
  public Submission within(@Nullable Instant end) {
    return deadline != null || end == null ? this : with(end, via, invoice);
  }

  /// The same as a later version of what came so: whoever revises it cannot make it easier; and
  /// what never waited for an invoice does not begin to for the same.
  Submission after(Submission earlier) {
    boolean neverWaited = earlier.invoice == null && Objects.equals(earlier.hold, hold);
    return with(deadline, via == null ? earlier.via : via, neverWaited ? null : invoice);
  }

  private Submission with(@Nullable Instant end, @Nullable Via way, @Nullable String awaited) {
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
        way,
        awaited);
  }
}
