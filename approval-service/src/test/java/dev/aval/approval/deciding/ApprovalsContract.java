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
import dev.aval.approval.deciding.Approval.Past;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Ruling.Accepted;
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
    var ending =
        new Ending(
            Outcome.REFUSED,
            Because.DECISION,
            ANNA.person(),
            "Déjà commandé",
            new Evidence(Evidence.Channel.LINK, "lk-1", NOW, "203.0.113.0/24", "Browser"));
    var past = new Past(pending.live(), null);
    for (var state :
        List.of(
            new Pending(pending.request(), pending.live(), NOW, NOW.plusSeconds(60), List.of(past)),
            new Closed(
                pending.request(),
                pending.live(),
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
    return new Deciding(approvals(), new InMemoryAccounts(Acme.account()), clock);
  }

  protected List<Transition> open(long seq) {
    var opened = new ApprovalEvent.Opened(pending, Reminders.DEFAULT);
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
