package dev.aval.approval.reviewing;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Shipped.PLANNING;
import static dev.aval.approval.Shipped.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Viewed;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.opening.Following;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.reviewing.Reviewing.View;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewingTest {
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  Following following = new Following(approvals, accounts, POLICIES, PLANNING, clock);
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);
  Reviewing reviewing = new Reviewing(approvals, accounts, Deputies.NONE);
  Viewing viewing = new Viewing(approvals, clock);

  @BeforeEach
  void open() {
    open(1);
  }

  @Test
  void whoeverIsAskedAndLooksIsToldAndNothingElseChanges() {
    var before = pending();
    viewing.shown(view("Anna@acme.example"));
    assertThat(viewed())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.by().email()).isEqualTo("anna@acme.example");
          assertThat(it.onBehalfOf()).isNull();
          assertThat(it.at()).isEqualTo(NOW);
        });
    assertThat(pending()).isEqualTo(before.about(before.live().seenBy("anna@acme.example")));
    assertThat(pending().asked()).isEqualTo(before.asked());
    assertThat(pending().dueAt()).isEqualTo(before.dueAt());
  }

  @Test
  void lookingAgainTellsNothing() {
    var first = view("anna@acme.example");
    viewing.shown(first);
    viewing.shown(first);
    viewing.shown(view("anna@acme.example"));
    assertThat(viewed()).hasSize(1);
  }

  @Test
  void eachPersonAndEachRevisionIsToldOnce() {
    viewing.shown(view("anna@acme.example"));
    viewing.shown(view("bruno@acme.example"));
    open(2);
    viewing.shown(view("anna@acme.example"));
    assertThat(viewed())
        .extracting(it -> it.by().email() + " " + it.approval().live().revision().number())
        .containsExactly("anna@acme.example 1", "bruno@acme.example 1", "anna@acme.example 2");
  }

  @Test
  void whatWasReplacedMeanwhileIsNotToldAsIfItWereTheNewOne() {
    var first = view("anna@acme.example");
    open(2);
    viewing.shown(first);
    assertThat(viewed()).isEmpty();
  }

  @Test
  void whoeverIsNotAskedIsNotTold() {
    viewing.shown(view("rita@acme.example"));
    deciding.decide(decision("anna@acme.example", Choice.APPROVE, ""));
    viewing.shown(view("bruno@acme.example"));
    assertThat(viewed()).isEmpty();
  }

  private void open(int revision) {
    var submitted = Acme.submitted(ID, "order", revision, RITA);
    var cause = new Cause("aval.requests/Submitted", revision, ID + "." + revision, null);
    following.follow(List.of(new Told(submitted, cause)));
  }

  private View view(String email) {
    return reviewing.see(ID, new SignedIn(email, false)).orElseThrow();
  }

  private Pending pending() {
    return (Pending) approvals.find(ID).orElseThrow();
  }

  private List<Viewed> viewed() {
    return approvals.announced().stream()
        .filter(Viewed.class::isInstance)
        .map(Viewed.class::cast)
        .toList();
  }
}
