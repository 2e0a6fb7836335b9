package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.EscalationRule;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.policy.Policy.Repeat;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.Selector;
import dev.aval.approval.requests.Reminders;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store of approvals does.
public abstract class ApprovalsContract {
  protected abstract Approvals approvals();

  Pending pending = pending(ANNA, BRUNO);

  @Test
  void whatWasNeverOpenedIsNotThere() {
    assertThat(approvals().find("rnothing")).isEmpty();
  }

  @Test
  void everyVariantIsReadAsItWasWritten() {
    var ending = new Ending(Outcome.REFUSED, Because.DECISION, ANNA.person(), "Déjà commandé");
    var evidence = new Evidence(Evidence.Channel.LINK, "lk-1", NOW, "203.0.113.0/24", "Browser");
    var answer =
        new Answer(0, BRUNO.email(), ANNA.person(), Choice.REFUSE, "Déjà commandé", NOW, evidence);
    var past = new Past(pending.live(), null);
    var escalation = new EscalationRule(60, List.of(Selector.named(), Selector.right("APPROVAL")));
    var terms =
        new Terms(
            Order.PARALLEL,
            Repeat.BARRED,
            true,
            Lapse.ESCALATE,
            escalation,
            new Reminders(2, 5),
            Assurance.L2,
            120);
    var stages =
        List.of(
            new Stage("One", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY),
            new Stage(
                "Two",
                List.of(Approver.delegate(RITA, ANNA)),
                new Quorum(Quorum.Kind.COUNT, 2),
                new Quorum(Quorum.Kind.PERCENT, 50)));
    var plan = new Plan("purchases@3", stages, terms, NOW.plusSeconds(600), 7L);
    var rich =
        new Question(
            pending.live().revision(),
            "Acme",
            plan,
            List.of(answer),
            List.of(1),
            List.of(new Comment(RITA, "Why?", true, NOW)),
            NOW,
            NOW,
            List.of("a@b"));
    for (var state :
        List.of(
            new Pending(
                pending.request(),
                rich,
                List.of("a@b"),
                NOW,
                NOW.plusSeconds(60),
                NOW,
                List.of(past)),
            new Settling(
                pending.request(),
                rich,
                List.of("a@b"),
                ending,
                NOW,
                NOW.plusSeconds(9),
                List.of(past)),
            new Closed(
                pending.request(),
                rich,
                List.of("a@b"),
                ending,
                NOW,
                List.of(new Past(pending.live(), ending))),
            new Withdrawn("rabc", RITA, "Twice", NOW),
            new Withdrawn("rabc", null, null, NOW))) {
      var id = "r" + System.identityHashCode(state);
      approvals().changeAll(List.of(move(id, 1, state)));
      assertThat(approvals().find(id)).contains(state);
    }
  }

  @Test
  void anEventMovesOnce() {
    assertThat(open(1)).hasSize(1);
    assertThat(open(1)).isEmpty();
    assertThat(open(2)).hasSize(1);
  }

  @Test
  void movesOfOneApprovalAreMadeInOrder() {
    var closed = pending.close(Ending.without(Outcome.CANCELLED, Because.CANCELLED, null), NOW);
    approvals().changeAll(List.of(move(ID, 1, pending), move(ID, 2, closed)));
    assertThat(approvals().find(ID)).contains(closed);
  }

  @Test
  void aRefusedDecisionChangesNothing() {
    open(1);
    deciding().decide(decision("anna@acme.example", Choice.REFUSE, ""));
    assertThat(approvals().find(ID)).contains(pending);
  }

  @Test
  void ofTwoHundredDecisionsAtOnceOneConcludes() throws Exception {
    open(1);
    var deciding = deciding();
    var decisions = new ArrayList<Callable<Ruling>>();
    for (var i = 0; i < 200; i++) {
      var by = i % 2 == 0 ? "anna@acme.example" : "bruno@acme.example";
      var choice = i % 3 == 0 ? Choice.REFUSE : Choice.APPROVE;
      decisions.add(() -> deciding.decide(decision(by, choice, "because " + by)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var rulings = threads.invokeAll(decisions).stream().map(Future::resultNow).toList();
      assertThat(rulings).filteredOn(Accepted.class::isInstance).hasSize(1);
      assertThat(rulings).hasSize(200).noneMatch(Ruling.Refused.class::isInstance);
    }
    assertThat(approvals().find(ID)).get().isInstanceOf(Closed.class);
  }

  protected Deciding deciding() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Deciding(approvals(), new InMemoryAccounts(Acme.account()), Deputies.NONE, clock);
  }

  protected List<Transition> open(long seq) {
    var opened = new ApprovalEvent.Opened(pending);
    return approvals().changeAll(List.of(move(ID, seq, Transition.to(pending, opened))));
  }

  private static Move move(String id, long seq, Approval next) {
    return move(id, seq, Transition.to(next));
  }

  private static Move move(String id, long seq, Transition transition) {
    var cause = new Cause("aval.requests/t", seq, id + "." + seq, null);
    return new Move(id, cause, _ -> Optional.of(transition));
  }
}
