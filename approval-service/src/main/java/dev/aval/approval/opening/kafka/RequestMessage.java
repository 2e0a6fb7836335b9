package dev.aval.approval.opening.kafka;

import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.Request;
import dev.aval.approval.requests.RequestEvent;
import dev.aval.approval.requests.Revision;
import dev.aval.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The types of topic `aval.requests` that begin or end an approval, and their fields that we read.
sealed interface RequestMessage {
  RequestEvent toEvent();

  /// A whole request, of which people may be asked.
  sealed interface Whole extends RequestMessage {
    String requestId();

    String account();

    long accountVersion();

    String type();

    String externalId();

    String source();

    int revision();

    String digest();

    String subject();

    @Nullable String description();

    @Nullable String message();

    Person requester();

    @Nullable Person onBehalfOf();

    @Nullable Money amount();

    @Nullable List<Person> approvers();

    @Nullable Reminders reminders();

    @Nullable Instant deadline();

    @Nullable JsonNode data();

    Instant submittedAt();

    @Nullable String via();

    @Override
    default RequestEvent toEvent() {
      return new RequestEvent.Submitted(
          new Request(requestId(), account(), type(), externalId(), source()),
          shown(),
          accountVersion(),
          Objects.requireNonNullElse(approvers(), List.of()),
          reminders(),
          deadline(),
          via() != null);
    }

    private Revision shown() {
      var data = data();
      return new Revision(
          revision(),
          digest(),
          subject(),
          description(),
          message(),
          requester(),
          onBehalfOf(),
          amount(),
          data == null || data.isEmpty() ? null : data.toString(),
          submittedAt());
    }
  }

  @EventType("request.submitted.v1")
  record Submitted(
      String requestId,
      String account,
      long accountVersion,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Money amount,
      @Nullable List<Person> approvers,
      @Nullable Reminders reminders,
      @Nullable Instant deadline,
      @Nullable JsonNode data,
      Instant submittedAt,
      @Nullable String via,
      @Nullable Boolean held)
      implements Whole {
    @Override
    public RequestEvent toEvent() {
      return Boolean.TRUE.equals(held)
          ? new RequestEvent.Held(requestId, revision)
          : Whole.super.toEvent();
    }
  }

  @EventType("request.hold-released.v1")
  record HoldReleased(
      String requestId,
      String account,
      long accountVersion,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Money amount,
      @Nullable List<Person> approvers,
      @Nullable Reminders reminders,
      @Nullable Instant deadline,
      @Nullable JsonNode data,
      Instant submittedAt,
      @Nullable String via)
      implements Whole {}

  @EventType("request.cancel-requested.v1")
  record CancelRequested(String requestId, @Nullable Person by, @Nullable String reason, Instant at)
      implements RequestMessage {

    @Override
    public RequestEvent toEvent() {
      return new RequestEvent.CancelRequested(requestId, by, reason, at);
    }
  }

  @EventType("request.reminder-requested.v1")
  record ReminderRequested(String requestId, int revision, Instant at) implements RequestMessage {

    @Override
    public RequestEvent toEvent() {
      return new RequestEvent.ReminderRequested(requestId, revision, at);
    }
  }
}
