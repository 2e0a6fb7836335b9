package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.kafka.Parts.Amount;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages each event calls for; those about an open approval are in [WritingOfApprovals].
final class Writing {
  private Writing() {}

  static List<Message> messages(String eventId, ReminderEvent event) {
    return switch (event) {
      case ReminderEvent.Due it -> {
        var about =
            subject(
                it.approvalId(),
                it.revision(),
                it.account(),
                it.account(),
                it.subject(),
                it.requester(),
                it.amount());
        yield it.approvers().stream()
            .map(to -> reminder(id(eventId, to), to.recipient(), about, it))
            .toList();
      }
      case ReminderEvent.DeadlineNear it -> {
        var about =
            subject(
                it.approvalId(),
                it.revision(),
                it.account(),
                it.account(),
                it.subject(),
                it.requester(),
                it.amount());
        yield it.approvers().stream()
            .<Message>map(
                to -> new DeadlineNear(id(eventId, to), to.recipient(), about, it.deadline()))
            .toList();
      }
    };
  }

  private static Message reminder(String id, Recipient to, Subject about, ReminderEvent.Due it) {
    return Boolean.TRUE.equals(it.manual())
        ? new Nudged(id, to, about, it.message(), it.deadline())
        : new Reminded(id, to, about, it.n(), it.of(), it.last(), it.deadline());
  }

  static List<Message> messages(String eventId, RequestEvent event) {
    var to = event.requester();
    var id = id(eventId, to);
    var about =
        subject(
            event.requestId(),
            event.revision(),
            event.account(),
            event.account(),
            event.subject(),
            to,
            null);
    return switch (event) {
      case RequestEvent.Submitted it when it.unpaid() == null -> List.of();
      case RequestEvent.Submitted it ->
          List.of(new Held(id, to.recipient(), about, List.of(), null, it.unpaid()));
      case RequestEvent.Decided it ->
          List.of(
              new Concluded(
                  id,
                  to.recipient(),
                  about,
                  it.outcome(),
                  it.because(),
                  name(it.decidedBy()),
                  it.reason(),
                  it.decidedAt()));
      case RequestEvent.Expired it ->
          List.of(
              new Concluded(
                  id, to.recipient(), about, "EXPIRED", it.because(), null, null, it.decidedAt()));
      case RequestEvent.Cancelled it ->
          List.of(
              new Concluded(
                  id,
                  to.recipient(),
                  about,
                  "CANCELLED",
                  "CANCELLED",
                  name(it.cancelledBy()),
                  it.reason(),
                  it.cancelledAt()));
      case RequestEvent.Released it -> released(eventId, about, it);
    };
  }

  /// To whoever asked for it and to whoever it was asked for; once where that is one person.
  private static List<Message> released(String eventId, Subject about, RequestEvent.Released it) {
    var asker = it.requester();
    var other = it.onBehalfOf();
    var people = other == null || other.is(asker) ? List.of(asker) : List.of(asker, other);
    return people.stream()
        .<Message>map(to ->
            new Released(
                id(eventId, to),
                to.recipient(),
                about,
                name(it.releasedBy()),
                it.message(),
                it.releasedAt()))
        .toList();
  }

  static String id(String eventId, Person to) {
    return eventId + ":" + to.email();
  }

  static @Nullable String name(@Nullable Person person) {
    return person == null ? null : person.name();
  }

  static Subject subject(
      String approvalId,
      int revision,
      String code,
      String account,
      String title,
      Person requester,
      @Nullable Amount amount) {
    return new Subject(
        approvalId,
        revision,
        account,
        title,
        requester.shown(),
        amount == null ? null : amount.value(),
        amount == null ? null : amount.currency(),
        requester.recipient(),
        code);
  }
}
