package dev.aval.reminder.reminding.kafka;

import dev.aval.reminder.countries.Chosen;
import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.Rule;
import dev.aval.reminder.reminding.Told;
import dev.aval.reminder.reminding.Waiting;
import dev.aval.reminder.reminding.kafka.ApprovalEvent.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Events as our own words.
final class Reading {
  private Reading() {}

  /// The end of it was told in the same breath and is the next that we read, perhaps in another
  /// batch; the answer itself would cost a write for nothing.
  static boolean isEndedAtOnce(ApprovalEvent event) {
    return event instanceof ApprovalEvent.Decided it
        && Boolean.TRUE.equals(it.concludes())
        && it.undoUntil() == null;
  }

  /// Of the account in which somebody is asked by this; nothing else needs a country.
  static Optional<String> account(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened it -> Optional.of(it.account());
      case ApprovalEvent.Asked it -> Optional.of(it.account());
      case ApprovalEvent.Undone it -> Optional.of(it.account());
      default -> Optional.empty();
    };
  }

  /// @param chosen the countries of those who are asked
  static Told told(ApprovalEvent event, Told.Seen seen, Chosen chosen) {
    return switch (event) {
      case ApprovalEvent.Opened it ->
          new Told.Opened(waiting(it), approvers(it.approvers(), chosen), it.openedAt(), seen);
      case ApprovalEvent.Asked it -> asked(it, seen, chosen);
      case ApprovalEvent.Decided it ->
          new Told.Answered(
              it.approvalId(),
              it.revision(),
              Stream.of(it.by(), it.onBehalfOf())
                  .filter(Objects::nonNull)
                  .map(Person::email)
                  .toList(),
              it.undoUntil() != null,
              it.at(),
              seen);
      case ApprovalEvent.Undone it ->
          new Told.Undone(
              it.approvalId(), it.revision(), approvers(it.waitsFor(), chosen), it.at(), seen);
      case ApprovalEvent.Commented it ->
          new Told.Commented(
              it.approvalId(),
              it.revision(),
              it.waitsFor().equals("REQUESTER"),
              it.deadline(),
              it.at(),
              seen);
      case ApprovalEvent.Closed it -> new Told.Closed(it.approvalId(), it.revision(), seen);
    };
  }

  private static Told asked(ApprovalEvent.Asked it, Told.Seen seen, Chosen chosen) {
    return new Told.Asked(
        waiting(it),
        approvers(it.waitsFor(), chosen),
        approvers(it.approvers(), chosen),
        it.because().equals("REOPENED"),
        it.at(),
        seen);
  }

  private static Waiting waiting(ApprovalEvent.Opened it) {
    return new Waiting(
            it.approvalId(),
            it.account(),
            it.revision(),
            it.subject(),
            requester(it.requester()),
            amount(it.amount()),
            rule(it.reminders()),
            null,
            null)
        .until(it.deadline(), it.openedAt());
  }

  private static Waiting waiting(ApprovalEvent.Asked it) {
    return new Waiting(
            it.approvalId(),
            it.account(),
            it.revision(),
            it.subject(),
            requester(it.requester()),
            amount(it.amount()),
            rule(it.reminders()),
            null,
            null)
        .until(it.deadline(), it.at());
  }

  private static List<Approver> approvers(List<Person> people, Chosen chosen) {
    return people.stream()
        .map(it ->
            new Approver(
                it.email(), it.name(), it.locale(), it.zone(), chosen.countryOf(it.email())))
        .toList();
  }

  private static Waiting.Requester requester(Person it) {
    return new Waiting.Requester(it.email(), it.name(), it.locale());
  }

  private static Waiting.@Nullable Amount amount(ApprovalEvent.@Nullable Amount it) {
    return it == null ? null : new Waiting.Amount(it.value(), it.currency());
  }

  private static Rule rule(ApprovalEvent.ReminderRule it) {
    return new Rule(it.everyDays(), it.max());
  }
}
