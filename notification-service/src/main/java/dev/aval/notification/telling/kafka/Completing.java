package dev.aval.notification.telling.kafka;

import dev.aval.notification.absence.Arranged;
import dev.aval.notification.absence.Arranged.StandIn;
import dev.aval.notification.telling.kafka.Parts.Approver;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one place where those who stand in for somebody join those who are asked.
record Completing(Arranged arranged) {
  /// The addresses of those whose absence matters to [#complete].
  static Stream<String> asked(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened it -> addresses(it.approvers());
      case ApprovalEvent.Asked it -> addresses(it.approvers());
      case ApprovalEvent.Commented it when isFromRequester(it) -> addresses(it.to());
      case ApprovalEvent.Commented _ -> Stream.of();
      case ApprovalEvent.CodeWanted _ -> Stream.of();
      case ApprovalEvent.Decided _ -> Stream.of();
      case ApprovalEvent.Closed _ -> Stream.of();
    };
  }

  static Stream<String> asked(ReminderEvent event) {
    return switch (event) {
      case ReminderEvent.Due it -> it.approvers().stream().map(Person::email);
      case ReminderEvent.DeadlineNear it -> it.approvers().stream().map(Person::email);
    };
  }

  ApprovalEvent complete(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened it ->
          it.asking(everybody(it.approvers(), it.account(), it.type(), it.requester()));
      case ApprovalEvent.Asked it when it.isOwnWish() -> it;
      case ApprovalEvent.Asked it ->
          it.asking(everybody(it.approvers(), it.account(), it.type(), it.requester()));
      case ApprovalEvent.Commented it when isFromRequester(it) ->
          it.asking(everybody(it.to(), it.account(), it.type(), it.requester()));
      case ApprovalEvent.Commented it -> it;
      case ApprovalEvent.CodeWanted it -> it;
      case ApprovalEvent.Decided it -> it;
      case ApprovalEvent.Closed it -> it;
    };
  }

  ReminderEvent complete(ReminderEvent event) {
    return switch (event) {
      case ReminderEvent.Due it ->
          it.asking(everybody(it.approvers(), it.account(), it.requester()));
      case ReminderEvent.DeadlineNear it ->
          it.asking(everybody(it.approvers(), it.account(), it.requester()));
    };
  }

  private List<Person> everybody(List<Person> asked, String account, Person requester) {
    var others = standIns(asked, account, null, requester).map(Completing::person);
    return Stream.concat(asked.stream(), others).toList();
  }

  private List<Approver> everybody(
      List<Approver> asked, String account, String type, Person requester) {
    var people = asked.stream().map(Approver::person).toList();
    var others = standIns(people, account, type, requester).map(Completing::approver);
    return Stream.concat(asked.stream(), others).toList();
  }

  private Stream<StandIn> standIns(
      List<Person> asked, String account, @Nullable String type, Person requester) {
    var addresses = asked.stream().map(Person::email).toList();
    return arranged.standIns(addresses, account, type, requester.email()).stream();
  }

  private static Stream<String> addresses(List<Approver> people) {
    return people.stream().map(Approver::email);
  }

  private static boolean isFromRequester(ApprovalEvent.Commented it) {
    return it.by().is(it.requester());
  }

  private static Approver approver(StandIn it) {
    var deputy = it.deputy();
    return new Approver(deputy.email(), deputy.name(), deputy.locale(), null, it.insteadOf());
  }

  private static Person person(StandIn it) {
    return new Person(it.deputy().email(), it.deputy().name(), it.deputy().locale(), null);
  }
}
