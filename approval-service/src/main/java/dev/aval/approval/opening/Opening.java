package dev.aval.approval.opening;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Past;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.planning.Asking;
import dev.aval.approval.planning.Asking.Asked;
import dev.aval.approval.planning.Asking.Exemption;
import dev.aval.approval.planning.Asking.Nobody;
import dev.aval.approval.planning.Asking.NotNeeded;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A revision was submitted: somebody is asked, or it is closed at once and says why.
///
/// Only a revision newer than the live one opens anything, so a repeated or late one is harmless.
///
/// @param book the policies that may apply to this account
record Opening(
    Planning planning, List<Policy> book, Submitted submitted, Account account, Instant now) {
  Optional<Transition> open(Optional<Approval> known) {
    return switch (known.orElse(null)) {
      case null -> Optional.of(open(List.of()));
      case Withdrawn it -> Optional.of(closed(plan().plan(), ending(it), List.of()));
      case Known it when it.live().revision().number() >= submitted.revision().number() ->
          Optional.empty();
      case Known it -> Optional.of(open(it.past()));
    };
  }

  private Asking plan() {
    return planning.plan(book, account, submitted, now);
  }

  private Transition open(List<Past> past) {
    return switch (plan()) {
      case Asked(var plan) -> {
        var pending = Pending.of(submitted.request(), question(plan), now, past);
        yield Transition.to(pending, new ApprovalEvent.Opened(pending));
      }
      case NotNeeded(var plan, var exemption) ->
          closed(plan, Ending.without(Outcome.APPROVED, because(exemption), null), past);
      case Nobody(var plan) ->
          closed(plan, Ending.without(Outcome.REFUSED, Because.NO_APPROVER, nobody()), past);
    };
  }

  private Transition closed(Plan plan, Ending ending, List<Past> past) {
    var asked = new Plan(plan.policy(), List.of(), plan.terms(), null);
    var closed = new Closed(submitted.request(), question(asked), List.of(), ending, now, past);
    return Transition.to(closed, new ApprovalEvent.Closed(closed));
  }

  private Question question(Plan plan) {
    return Question.of(submitted.revision(), account.name(), plan, now);
  }

  private static Ending ending(Withdrawn it) {
    return new Ending(Outcome.CANCELLED, Because.CANCELLED, it.by(), it.reason());
  }

  private static Because because(Exemption exemption) {
    return switch (exemption) {
      case MODE_OFF -> Because.MODE_OFF;
      case SELF_EXEMPT -> Because.SELF_EXEMPT;
      case NO_STAGE -> Because.NOT_NEEDED;
    };
  }

  private String nobody() {
    return "Nobody but the requester may approve this %s of account '%s'"
        .formatted(submitted.request().type(), account.code());
  }
}
