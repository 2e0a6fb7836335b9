package dev.aval.notification.telling.kafka;

import dev.aval.notification.absence.StandIns;
import dev.aval.notification.absence.StandIns.StandIn;
import dev.aval.notification.telling.kafka.Parts.Approver;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one place where those who stand in for somebody join those who are asked.
record Completing(StandIns standIns) {
  ApprovalEvent complete(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened it ->
          it.asking(everybody(it.approvers(), it.account(), it.type(), it.requester()));
      case ApprovalEvent.Asked it ->
          it.asking(everybody(it.approvers(), it.account(), it.type(), it.requester()));
      case ApprovalEvent it -> it;
    };
  }

  ReminderEvent complete(ReminderEvent event) {
    return switch (event) {
      case ReminderEvent.Due it -> {
        var addresses = it.approvers().stream().map(Person::email).toList();
        var others =
            standIns.of(addresses, it.account(), null, it.requester().email()).stream()
                .map(Completing::approver)
                .map(Approver::person);
        yield it.asking(Stream.concat(it.approvers().stream(), others).toList());
      }
    };
  }

  private List<Approver> everybody(
      List<Approver> asked, String account, @Nullable String type, Person requester) {
    var addresses = asked.stream().map(Approver::email).toList();
    var others =
        standIns.of(addresses, account, type, requester.email()).stream()
            .map(Completing::approver);
    return Stream.concat(asked.stream(), others).toList();
  }

  private static Approver approver(StandIn it) {
    var deputy = it.deputy();
    return new Approver(deputy.email(), deputy.name(), deputy.locale(), null, it.insteadOf());
  }
}
