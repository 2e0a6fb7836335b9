package dev.aval.approval.opening;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Past;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.policy.AnyOf;
import dev.aval.approval.policy.Approver;
import dev.aval.approval.policy.Asking.Asked;
import dev.aval.approval.policy.Asking.Exemption;
import dev.aval.approval.policy.Asking.Nobody;
import dev.aval.approval.policy.Asking.NotNeeded;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A revision was submitted: somebody is asked, or it is closed at once and says why.
///
/// Only a revision newer than the live one opens anything, so a repeated or late one is harmless.
final class Opening {
  private Opening() {}

  static Optional<Transition> open(
      Optional<Approval> known, Submitted submitted, Account account, Instant now) {
    return switch (known.orElse(null)) {
      case null -> Optional.of(open(submitted, account, List.of(), now));
      case Withdrawn it -> Optional.of(closed(submitted, account, ending(it), List.of(), now));
      case Known it when it.live().revision().number() >= submitted.revision().number() ->
          Optional.empty();
      case Known it -> Optional.of(open(submitted, account, it.past(), now));
    };
  }

  private static Transition open(
      Submitted submitted, Account account, List<Past> past, Instant now) {
    return switch (AnyOf.asks(account, submitted)) {
      case Asked(var approvers) -> {
        var question = question(submitted, account, approvers, now);
        var pending = new Pending(submitted.request(), question, now, submitted.deadline(), past);
        yield Transition.to(
            pending, new ApprovalEvent.Opened(pending, reminders(submitted, account)));
      }
      case NotNeeded(var exemption) -> {
        var ending = Ending.without(Outcome.APPROVED, because(exemption), null);
        yield closed(submitted, account, ending, past, now);
      }
      case Nobody _ -> {
        var ending =
            Ending.without(Outcome.REFUSED, Because.NO_APPROVER, nobody(submitted, account));
        yield closed(submitted, account, ending, past, now);
      }
    };
  }

  private static Transition closed(
      Submitted submitted, Account account, Ending ending, List<Past> past, Instant now) {
    var question = question(submitted, account, List.of(), now);
    var closed = new Closed(submitted.request(), question, ending, now, past);
    return Transition.to(closed, new ApprovalEvent.Closed(closed));
  }

  private static Ending ending(Withdrawn it) {
    return new Ending(Outcome.CANCELLED, Because.CANCELLED, it.by(), it.reason(), null);
  }

  private static Question question(
      Submitted submitted, Account account, List<Approver> approvers, Instant now) {
    return new Question(submitted.revision(), account.name(), approvers, AnyOf.ID, now);
  }

  private static Because because(Exemption exemption) {
    return switch (exemption) {
      case MODE_OFF -> Because.MODE_OFF;
      case SELF_EXEMPT -> Because.SELF_EXEMPT;
    };
  }

  private static String nobody(Submitted submitted, Account account) {
    return "Nobody but the requester may approve this %s of account '%s'"
        .formatted(submitted.request().type(), account.code());
  }

  private static Reminders reminders(Submitted submitted, Account account) {
    return Stream.of(submitted.reminders(), account.reminders())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Reminders.DEFAULT);
  }
}
