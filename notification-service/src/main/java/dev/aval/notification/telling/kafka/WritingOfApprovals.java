package dev.aval.notification.telling.kafka;

import static dev.aval.notification.telling.kafka.Writing.id;
import static dev.aval.notification.telling.kafka.Writing.name;
import static dev.aval.notification.telling.kafka.Writing.subject;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.kafka.Parts.Approver;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The messages that the events of an approval call for. Nobody gets two for one event, and who has
/// two roles gets the one that tells him more: the requester learns the outcome as the requester.
final class WritingOfApprovals {
  private final String requestPages;

  /// @param publicUrl where people find us
  WritingOfApprovals(String publicUrl) {
    this.requestPages = publicUrl + "/requests/";
  }

  List<Message> messages(String eventId, ApprovalEvent event) {
    var seen = new HashSet<String>();
    var all =
        switch (event) {
          case ApprovalEvent.Opened it -> WritingOfQuestions.opened(eventId, it);
          case ApprovalEvent.Asked it -> WritingOfQuestions.asked(eventId, it);
          case ApprovalEvent.Commented it -> commented(eventId, it);
          case ApprovalEvent.CodeWanted it -> code(eventId, it);
          case ApprovalEvent.Decided it -> receipt(eventId, it);
          case ApprovalEvent.Closed it -> settled(eventId, it);
        };
    return all.filter(it -> seen.add(it.to().email().toLowerCase(Locale.ROOT))).toList();
  }

  private Stream<Message> commented(String eventId, ApprovalEvent.Commented it) {
    var about = it.about();
    var by = name(it.by());
    return it.to().stream()
        .map(Approver::person)
        .filter(to -> !to.is(it.by()))
        .map(to ->
            to.is(it.requester())
                ? new Questioned(
                    id(eventId, to),
                    to.recipient(),
                    about,
                    by,
                    it.text(),
                    it.waitsFor().equals("REQUESTER"),
                    requestPages + it.approvalId())
                : new Remarked(
                    id(eventId, to), to.recipient(), about, by, it.text(), it.deadline()));
  }

  private static Stream<Message> receipt(String eventId, ApprovalEvent.Decided it) {
    var requester = it.requester();
    var title = it.subject();
    if (requester == null || title == null || it.by().is(requester)) return Stream.empty();
    var about =
        subject(
            it.approvalId(),
            it.revision(),
            it.account(),
            Objects.requireNonNullElse(it.accountName(), ""),
            title,
            requester,
            null);
    return Stream.of(
        new Receipt(
            id(eventId, it.by()),
            it.by().recipient(),
            about,
            it.decision(),
            it.onBehalfOf() != null,
            name(it.onBehalfOf()),
            it.reason(),
            it.undoUntil(),
            it.at()));
  }

  private static Stream<Message> code(String eventId, ApprovalEvent.CodeWanted it) {
    var about = it.about();
    return Stream.of(
        new CodeWanted(
            id(eventId, it.to()),
            it.to().recipient(),
            about,
            it.challenge(),
            it.because().equals("MACHINE")));
  }

  private static Stream<Message> settled(String eventId, ApprovalEvent.Closed it) {
    var about =
        subject(
            it.approvalId(),
            it.revision(),
            it.account(),
            it.account(),
            it.subject(),
            it.requester(),
            null);
    return Objects.requireNonNullElse(it.unanswered(), List.<Approver>of()).stream()
        .map(Approver::person)
        .filter(to -> !to.is(it.requester()))
        .filter(to -> it.by() == null || !to.is(it.by()))
        .map(to ->
            new Settled(id(eventId, to), to.recipient(), about, it.end(), name(it.by()), it.at()));
  }
}
