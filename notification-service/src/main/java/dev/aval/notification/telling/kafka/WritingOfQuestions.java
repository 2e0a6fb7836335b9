package dev.aval.notification.telling.kafka;

import static dev.aval.notification.telling.kafka.Writing.id;
import static dev.aval.notification.telling.kafka.Writing.name;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.Why;
import dev.aval.notification.telling.kafka.ApprovalEvent.Asks;
import dev.aval.notification.telling.kafka.Parts.Approver;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whoever is to answer is asked, and the requester learns for whom he waits.
final class WritingOfQuestions {
  private WritingOfQuestions() {}

  static Stream<Message> opened(String eventId, ApprovalEvent.Opened it) {
    var asking = it.approvers().stream().map(to -> question(eventId, to, it, why(to, it)));
    return it.cameByOrderLink()
        ? asking
        : Stream.concat(asking, Stream.of(held(eventId, it, it.about())));
  }

  /// Nothing is opened for what goes through at once: then its outcome says why. Whoever orders by
  /// a link reads it on the page: mailed, anybody could have us write to anybody.
  private static Message held(String eventId, ApprovalEvent.Opened it, Subject about) {
    var who =
        it.approvers().stream().map(Approver::name).filter(Objects::nonNull).distinct().toList();
    return new Held(
        id(eventId, it.requester()), it.requester().recipient(), about, who, it.deadline());
  }

  static Stream<Message> asked(String eventId, ApprovalEvent.Asked it) {
    return it.approvers().stream().map(to -> question(eventId, to, it, why(to, it)));
  }

  private static Message question(String eventId, Approver to, Asks it, @Nullable Why why) {
    var id = id(eventId, to.person());
    var reader = to.person().recipient();
    var erp = ErpData.of(it.source(), it.data());
    return erp == null
        ? new ToApprove(id, reader, it.about(), it.description(), it.message(), it.deadline(), why)
        : new AskedByErp(id, reader, it.about(), erp, it.description(), it.deadline(), why);
  }

  private static @Nullable Why why(Approver to, ApprovalEvent.Opened it) {
    return to.onBehalfOf() == null
        ? null
        : new Why("DELEGATED", null, absent(to, it.approvers(), it.stages()), null);
  }

  /// Who stands in for somebody who is asked as the next reads that, and not that it is his turn.
  private static Why why(Approver to, ApprovalEvent.Asked it) {
    var absent = absent(to, it.waitsFor(), it.stages());
    return to.onBehalfOf() == null || it.because().equals("DELEGATED")
        ? new Why(it.because(), it.isOwnWish() ? null : name(it.by()), absent, it.reason())
        : new Why("DELEGATED", null, absent, it.reason());
  }

  /// The name of whoever he stands in for.
  private static @Nullable String absent(
      Approver to, List<Approver> asked, @Nullable List<ApprovalEvent.Stage> stages) {
    if (to.onBehalfOf() == null) return null;
    var others =
        stages == null
            ? Stream.<Person>of()
            : stages.stream().flatMap(it -> it.approvers().stream());
    return Stream.concat(asked.stream().map(Approver::person), others)
        .filter(it -> it.email().equalsIgnoreCase(to.onBehalfOf()))
        .map(Person::name)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
