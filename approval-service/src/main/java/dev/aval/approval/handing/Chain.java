package dev.aval.approval.handing;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Concluding;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// From whoever was asked to whoever is asked now. It has no circle, because nobody is asked twice,
/// and an end.
record Chain(Pending pending, MayDecide giver, Person taker, String message, Instant now) {
  private static final int LONGEST = 3;
  private static final int MOST = 20;
  private static final int LONGEST_MESSAGE = 2_000;

  Ruling longer() {
    return objection().map(Ruling::refused).orElseGet(this::handed);
  }

  private Optional<Refusal> objection() {
    if (pending.isExpired(now)) return Optional.of(Refusal.EXPIRED);
    if (!Person.isAddress(taker.email())) return Optional.of(Refusal.NOBODY_NAMED);
    if (message.length() > LONGEST_MESSAGE) return Optional.of(Refusal.TEXT_TOO_LONG);
    if (isBarred()) return Optional.of(Refusal.MAY_NOT_DECIDE);
    if (isAsked()) return Optional.of(Refusal.ASKED_ANYWAY);
    return length(link()) >= LONGEST || delegates() >= MOST
        ? Optional.of(Refusal.HANDED_TOO_FAR)
        : Optional.empty();
  }

  private boolean isBarred() {
    var revision = pending.live().revision();
    var beneficiary = revision.onBehalfOf();
    var barred = pending.live().plan().terms().beneficiaryBarred();
    return revision.requester().is(taker.email())
        || (barred && beneficiary != null && beneficiary.is(taker.email()));
  }

  private boolean isAsked() {
    var live = pending.live();
    return giver.by().is(taker.email())
        || live.approver(taker.email()).isPresent()
        || live.answerOf(taker.email()).isPresent();
  }

  /// The giver as he is asked; a deputy is not, and gives for whoever he stands in for.
  private Approver link() {
    return pending.live().approver(giver.by().email()).orElse(giver.voice());
  }

  private int length(Approver it) {
    var principal = it.onBehalfOf();
    return principal == null
        ? 0
        : 1 + pending.live().approver(principal).map(this::length).orElse(0);
  }

  private long delegates() {
    return pending.live().approvers().stream().filter(it -> !it.hasVoice()).count();
  }

  /// He is asked in every stage that is still to come for whoever named him.
  private Ruling handed() {
    var from = link();
    var question = pending.live();
    var statuses = Counting.of(question).statuses();
    for (var i = 0; i < statuses.size(); i++) {
      var open =
          statuses.get(i) == Counting.Status.LIVE || statuses.get(i) == Counting.Status.WAITING;
      if (open && question.stage(i).approver(from.email()).isPresent()) {
        question = beside(question, i, Approver.delegate(taker, from));
      }
    }
    var next = pending.about(question);
    var reason = message.isEmpty() ? null : message;
    return new Accepted(
        Transition.to(
            next, Concluding.asked(pending, next, Cause.DELEGATED, giver.by(), reason, now)));
  }

  private static Question beside(Question question, int stage, Approver delegate) {
    var plan = question.plan();
    return question.under(plan.with(stage, plan.stages().get(stage).with(List.of(delegate))));
  }
}
