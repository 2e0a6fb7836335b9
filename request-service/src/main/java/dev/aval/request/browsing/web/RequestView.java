package dev.aval.request.browsing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.ReminderRule;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as readers see it: what was asked, and what became of it. Absent means absent.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
    String requestId,
    String account,
    String type,
    String externalId,
    String source,
    @Nullable String businessKey,
    Status status,
    int revision,
    String digest,
    String subject,
    @Nullable String description,
    @Nullable String message,
    Person requester,
    @Nullable Person onBehalfOf,
    @Nullable Amount amount,
    @Nullable String subjectRef,
    List<Person> approvers,
    @Nullable ReminderRule reminders,
    @Nullable Instant deadline,
    @JsonRawValue @Nullable String hold,
    @JsonRawValue @Nullable String data,
    Instant submittedAt,
    @Nullable Instant cancelRequestedAt,
    @Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable String because,
    @Nullable String policy,
    @Nullable Person releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String releaseMessage,
    @Nullable Boolean held,
    @Nullable Instant holdReleasedAt) {
  /// The value is a string, so that no reader rounds it.
  record Amount(String value, String currency) {}

  static RequestView of(Request request) {
    var facts = request.facts();
    var asked = facts.asked();
    var amount = asked.amount();
    var end = request instanceof Request.Concluded it ? it.conclusion() : null;
    var release = request instanceof Request.Approved it ? it.release() : null;
    return new RequestView(
        facts.requestId(),
        asked.account(),
        asked.type(),
        asked.externalId(),
        facts.source(),
        asked.businessKey(),
        request.status(),
        facts.revision(),
        facts.digest(),
        asked.subject(),
        asked.description(),
        asked.message(),
        asked.requester(),
        asked.onBehalfOf(),
        amount == null ? null : new Amount(amount.value().toPlainString(), amount.currency()),
        asked.subjectRef(),
        asked.approvers(),
        asked.reminders(),
        asked.deadline(),
        text(asked.hold()),
        text(asked.data()),
        facts.submittedAt(),
        request instanceof Request.Cancelling it ? it.wanted().at() : null,
        end == null ? null : end.by(),
        end == null ? null : end.at(),
        end == null ? null : end.reason(),
        end == null ? null : end.because(),
        end == null || end.policy().isEmpty() ? null : end.policy(),
        release == null ? null : release.by(),
        release == null ? null : release.at(),
        release == null ? null : release.message(),
        request instanceof Request.Pending it && it.heldFor().isPresent() ? true : null,
        facts.holdRelease().map(HoldRelease::at).orElse(null));
  }

  private static @Nullable String text(@Nullable JsonText json) {
    return json == null ? null : json.text();
  }
}
