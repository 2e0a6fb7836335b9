package dev.aval.approval.operating;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.pending;
import static dev.aval.approval.Acme.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.absence.StandIns;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Comment;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.operating.Backlog.Parked;
import dev.aval.approval.operating.Waiting.Next;
import dev.aval.approval.operating.Waiting.State;
import dev.aval.approval.operating.Waiting.Why;
import dev.aval.approval.planning.Approver;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplainingTest {
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  InMemoryAbsences absences = new InMemoryAbsences();
  Backlog backlog = Backlog.NOTHING;
  Map<String, List<Letter>> letters = new HashMap<>();
  Explaining explaining =
      new Explaining(
          approvals,
          new Surveying(
              accounts, new StandIns(absences), letters(), Clock.fixed(NOW, ZoneOffset.UTC)),
          piles());

  @Test
  void itWaitsForPeopleAndSaysWhoMayAnswerForThem() {
    open(pending(plan(ANNA, BRUNO).until(NOW.plusSeconds(60))));
    var away =
        new Delegation("d1", Acme.PAUL, NOW, NOW.plusSeconds(9), Set.of(), null, null, null, "/hr");
    absences.change(
        ANNA.email(), _ -> new Arranged(Absence.none(ANNA.person()).with(away, NOW), "d1", NOW));
    var it = explain();
    assertThat(it.why()).containsExactly(Why.PEOPLE);
    assertThat(it.next()).isEqualTo(Next.DEADLINE);
    var stage = it.stages().getFirst();
    assertThat(stage.needed()).isEqualTo(1);
    assertThat(stage.waitsFor().getFirst().deputies()).containsExactly(Acme.PAUL);
    assertThat(stage.waitsFor().getLast().deputies()).isEmpty();
  }

  @Test
  void whoeverLostHisRightPutsItOutOfReach() {
    open(pending(plan(ANNA)));
    accounts.keep(List.of(Acme.without(ANNA.email())));
    assertThat(explain().why()).containsExactly(Why.OUT_OF_REACH, Why.PEOPLE);
    assertThat(explain().stages().getFirst().waitsFor().getFirst().entitled()).isFalse();
  }

  @Test
  void nobodyAskedIsAReasonOfItsOwn() {
    open(pending(new Approver[0]));
    assertThat(explain().why()).containsExactly(Why.NOBODY_ASKED);
  }

  @Test
  void aQuestionToTheRequesterStopsTheClock() {
    var it = pending(plan(ANNA));
    var question = new Comment(ANNA.person(), "Which year?", true, NOW);
    open(it.pause(it.live().commented(question), NOW));
    assertThat(explain().why()).containsExactly(Why.REQUESTER_ASKED);
    assertThat(explain().pausedBy()).isEqualTo(question);
  }

  @Test
  void whatIsStuckIsSaidFirstEvenOfWhatWeDoNotKnow() {
    backlog = new Backlog(2, NOW, List.of(new Parked("p1", "aval.requests", "x", "why", NOW)));
    assertThat(explain().state()).isEqualTo(State.UNKNOWN);
    open(pending(plan(ANNA)));
    assertThat(explain().why()).containsExactly(Why.PARKED, Why.UNPUBLISHED, Why.PEOPLE);
    backlog = Backlog.NOTHING;
    assertThat(explaining.explain("rnothing")).isEmpty();
  }

  @Test
  void whoWasWrittenToAndWhoseMailIsRefusedIsSaid() {
    open(pending(plan(ANNA, BRUNO)));
    var asked = new Letter("TO_APPROVE", NOW, null);
    var refused = new Letter("REMINDER", NOW.plusSeconds(9), "550 No such mailbox");
    letters.put(ANNA.email(), List.of(asked));
    letters.put(BRUNO.email(), List.of(refused, asked));
    assertThat(explain().why()).as("a later one came through").containsExactly(Why.PEOPLE);
    letters.put(BRUNO.email(), List.of(asked, refused));
    assertThat(explain().why()).containsExactly(Why.MAIL_REFUSED, Why.PEOPLE);
    var waitsFor = explain().stages().getFirst().waitsFor();
    assertThat(waitsFor.getFirst().letters()).containsExactly(asked);
    assertThat(waitsFor.getLast().letters()).containsExactly(asked, refused);
    letters.put(ANNA.email(), Collections.nCopies(9, asked));
    assertThat(explain().stages().getFirst().waitsFor().getFirst().letters()).hasSize(5);
  }

  private Letters letters() {
    return (people, _, revision) -> {
      assertThat(revision).isEqualTo(1);
      var found = new HashMap<>(letters);
      found.keySet().retainAll(people);
      return found;
    };
  }

  private Waiting explain() {
    return explaining.explain(ID).orElseThrow();
  }

  private void open(Approval it) {
    approvals.changeAll(List.of(new Move(ID, null, _ -> Optional.of(Transition.to(it)))));
  }

  private Piles piles() {
    return new Piles() {
      @Override
      public Page unasked(Optional<Place> from, int limit) {
        return Page.of(List.of(), limit);
      }

      @Override
      public Page oldest(Optional<Place> from, int limit) {
        return Page.of(List.of(), limit);
      }

      @Override
      public Backlog backlog(String approvalId) {
        return backlog;
      }
    };
  }
}
