package dev.aval.approval.operating;

import static dev.aval.approval.operating.ActOutcome.refused;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Concluding;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Others are asked in an open stage, in the place of those who have not answered or besides them.
/// What was answered stays and counts.
final class Reassigning {
  private Reassigning() {}

  static ActOutcome judge(
      Known known, Optional<Account> account, Person operator, Act.Reassign act, Instant now) {
    if (!(known instanceof Pending it)) return refused(Refusal.NOT_WAITING);
    var number = Stages.open(it, act.stage());
    if (number.isEmpty()) return refused(Refusal.NO_SUCH_STAGE);
    var was = it.live().stage(number.get());
    var refusal = objection(it.live(), was, act);
    if (refusal.isPresent()) return refused(refusal.get());
    var people = act.people().stream().map(p -> approver(account, p)).toList();
    var is = new Stage(was.name(), asked(it.live(), was, people, act), was.quorum(), was.refusal());
    var question = it.live().under(it.live().plan().with(number.get(), is));
    var counted = Counting.of(question);
    if (!is.isReachable() || counted.isLost() || counted.isPassed()) {
      return refused(Refusal.OUT_OF_REACH);
    }
    var next = it.about(question);
    return new Done(
        Transition.to(
            next, Concluding.asked(it, next, Cause.REASSIGNED, operator, act.reason(), now)));
  }

  private static Optional<Refusal> objection(Question it, Stage stage, Act.Reassign act) {
    if (act.people().isEmpty()) return Optional.of(Refusal.NOBODY_NAMED);
    for (var person : act.people()) {
      if (it.isBarred(person.email())) return Optional.of(Refusal.PERSON_BARRED);
      if (it.answerOf(person.email()).isPresent()) {
        return Optional.of(Refusal.PERSON_HAS_ANSWERED);
      }
    }
    var asked =
        act.people().stream().filter(p -> stage.approver(Person.fold(p.email())).isPresent());
    return !act.replace() && asked.findAny().isPresent()
        ? Optional.of(Refusal.ALREADY_ASKED)
        : Optional.empty();
  }

  private static List<Approver> asked(
      Question it, Stage was, List<Approver> people, Act.Reassign act) {
    var kept = was.approvers().stream().filter(a -> !act.replace() || hasVoted(it, a));
    return Stream.concat(kept, people.stream()).toList();
  }

  private static boolean hasVoted(Question it, Approver voice) {
    return it.answers().stream()
        .anyMatch(said -> said.voice().equals(voice.email()) || said.isBy(voice.email()));
  }

  private static Approver approver(Optional<Account> account, Person it) {
    return account
        .flatMap(known -> known.member(it.email()))
        .map(member -> Approver.member(member, Grounds.REASSIGNMENT))
        .orElseGet(() -> Approver.person(it, Grounds.REASSIGNMENT));
  }
}
