package dev.aval.notification.telling.kafka;

import dev.aval.notification.absence.StandIns;
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
    };
  }

  ReminderEvent complete(ReminderEvent event) {
    return switch (event) {
      case ReminderEvent.Due it ->
          it.asking(everybody(it.approvers(), it.account(), null, it.requester()));
    };
  }

  private List<Person> everybody(
      List<Person> asked, String account, @Nullable String type, Person requester) {
    var addresses = asked.stream().map(Person::email).toList();
    var others =
        standIns.of(addresses, account, type, requester.email()).stream()
            .map(it -> it.deputy())
            .map(it -> new Person(it.email(), it.name(), it.locale(), null));
    return Stream.concat(asked.stream(), others).toList();
  }
}
