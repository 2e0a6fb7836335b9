package dev.aval.approval.deciding.mongo;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.policy.Approver;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import dev.aval.contracts.Approvals;
import dev.aval.contracts.Because;
import dev.aval.contracts.Channel;
import dev.aval.contracts.DecisionKind;
import dev.aval.contracts.Outcome;
import dev.aval.contracts.ReminderRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Domain events as the world reads them.
final class OnTheWire {
  private OnTheWire() {}

  static Approvals of(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened(var approval, var reminders) -> opened(approval, reminders);
      case ApprovalEvent.Decided(var approval, var choice) -> decided(approval, choice);
      case ApprovalEvent.Closed(var approval) -> closed(approval);
    };
  }

  private static Approvals opened(Approval.Pending it, Reminders reminders) {
    var request = it.request();
    var revision = it.live().revision();
    return new Approvals.Opened(
        request.requestId(),
        request.requestId(),
        request.account(),
        it.live().accountName(),
        request.type(),
        request.externalId(),
        request.source(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        revision.description(),
        revision.message(),
        person(revision.requester()),
        money(revision.amount()),
        it.live().approvers().stream().map(OnTheWire::approver).toList(),
        "ANY",
        it.live().policy(),
        it.dueAt(),
        new ReminderRule(reminders.everyDays(), reminders.max()),
        it.at(),
        null,
        null);
  }

  private static Approvals decided(Approval.Closed it, Choice choice) {
    var evidence = Objects.requireNonNull(it.ending().evidence());
    var revision = it.live().revision();
    return new Approvals.Decided(
        it.request().requestId(),
        it.request().requestId(),
        it.request().account(),
        revision.number(),
        revision.digest(),
        DecisionKind.valueOf(choice.name()),
        person(Objects.requireNonNull(it.ending().by())),
        it.ending().reason(),
        it.at(),
        Channel.valueOf(evidence.channel().name()),
        evidence.linkId(),
        it.live().policy(),
        null,
        null,
        null);
  }

  private static Approvals closed(Approval.Closed it) {
    var request = it.request();
    var revision = it.live().revision();
    var ending = it.ending();
    return new Approvals.Closed(
        request.requestId(),
        request.requestId(),
        request.account(),
        request.type(),
        request.externalId(),
        request.source(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        person(revision.requester()),
        Outcome.valueOf(ending.outcome().name()),
        Because.valueOf(ending.because().name()),
        ending.by() == null ? null : person(ending.by()),
        ending.reason(),
        it.at(),
        it.live().approvers().stream().map(Approver::person).map(OnTheWire::person).toList(),
        it.live().policy());
  }

  private static dev.aval.contracts.Approver approver(Approver it) {
    return new dev.aval.contracts.Approver(
        it.email(), it.name(), it.locale(), it.zone(), null, null);
  }

  private static dev.aval.contracts.Person person(Person it) {
    return new dev.aval.contracts.Person(it.email(), it.name(), it.locale());
  }

  private static dev.aval.contracts.@Nullable Money money(@Nullable Money it) {
    return it == null ? null : new dev.aval.contracts.Money(it.value(), it.currency());
  }
}
