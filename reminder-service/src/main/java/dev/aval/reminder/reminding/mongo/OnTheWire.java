package dev.aval.reminder.reminding.mongo;

import dev.aval.contracts.Approver;
import dev.aval.contracts.Money;
import dev.aval.contracts.Person;
import dev.aval.contracts.Reminders;
import dev.aval.reminder.reminding.DeadlineNear;
import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.ReminderDue;
import dev.aval.reminder.reminding.Waiting;
import dev.aval.reminder.reminding.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told of schedules, as the world reads it.
final class OnTheWire {
  private OnTheWire() {}

  static List<Reminders> of(Accepted it) {
    return Stream.concat(
            it.due().stream().<Reminders>map(OnTheWire::due),
            it.near().stream().map(OnTheWire::near))
        .toList();
  }

  private static Reminders.Due due(ReminderDue due) {
    var it = due.waiting();
    return new Reminders.Due(
        it.approvalId(),
        it.approvalId(),
        it.account(),
        it.revision(),
        it.subject(),
        requester(it),
        amount(it),
        due.n(),
        due.of(),
        due.last(),
        approvers(due.approvers()),
        due.at(),
        due.byHand().isPresent() ? true : null,
        due.byHand().map(Words::text).orElse(null),
        it.deadline());
  }

  private static Reminders.DeadlineNear near(DeadlineNear near) {
    var it = near.waiting();
    return new Reminders.DeadlineNear(
        it.approvalId(),
        it.approvalId(),
        it.account(),
        it.revision(),
        it.subject(),
        requester(it),
        amount(it),
        approvers(near.approvers()),
        Objects.requireNonNull(it.deadline()),
        near.at());
  }

  private static Person requester(Waiting it) {
    return new Person(it.requester().email(), it.requester().name(), it.requester().locale());
  }

  private static @Nullable Money amount(Waiting it) {
    var amount = it.amount();
    return amount == null ? null : new Money(amount.value(), amount.currency());
  }

  private static List<Approver> approvers(List<dev.aval.reminder.reminding.Approver> people) {
    return people.stream()
        .map(p -> new Approver(p.email(), p.name(), p.locale(), p.zone(), null, null))
        .toList();
  }
}
