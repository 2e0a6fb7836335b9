package dev.aval.approval.opening;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Shipped.PLANNING;
import static dev.aval.approval.Shipped.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Closed;
import dev.aval.approval.deciding.ApprovalEvent.CodeWanted;
import dev.aval.approval.deciding.ApprovalEvent.Commented;
import dev.aval.approval.deciding.ApprovalEvent.Decided;
import dev.aval.approval.deciding.ApprovalEvent.Opened;
import dev.aval.approval.deciding.ApprovalEvent.Undone;
import dev.aval.approval.deciding.ApprovalEvent.Viewed;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.requests.RequestEvent;
import dev.aval.approval.requests.RequestEvent.CancelRequested;
import dev.aval.approval.requests.RequestEvent.Held;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/// Whatever the order in which events, people and repetitions come: one outcome per revision.
class InterleavingsTest {
  static final List<String> PEOPLE =
      List.of(
          "sam@acme.example",
          "anna@acme.example",
          "bruno@acme.example",
          "rita@acme.example",
          "victor@other.example");

  long seed = new Random().nextLong();
  Random random = new Random(seed);
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  Following following = new Following(approvals, accounts, POLICIES, PLANNING, clock);
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);

  @RepeatedTest(200)
  void atMostOneDecisionConcludesARevision() {
    var steps = steps();
    Collections.shuffle(steps, random);
    steps.forEach(Runnable::run);

    var open = new ArrayList<Integer>();
    for (var event : approvals.announced()) {
      switch (event) {
        case Opened(var it) -> {
          assertThat(open).as("seed %d", seed).doesNotContain(it.live().revision().number());
          open.add(it.live().revision().number());
        }
        case Decided(_, var answer, _) ->
            assertThat(answer.by()).as("seed %d", seed).isNotEqualTo(RITA);
        case Viewed _, Asked _, Undone _, CodeWanted _, Commented _, Closed _ -> {}
      }
    }
    assertThat(closings()).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(count(Decided.class)).as("seed %d", seed).isLessThanOrEqualTo(open.size());
  }

  private List<Runnable> steps() {
    var steps = new ArrayList<Runnable>();
    for (var revision = 1; revision <= 2; revision++) {
      var told = told(revision, Acme.submitted(ID, "order", revision, RITA));
      steps.add(() -> following.follow(List.of(told)));
      steps.add(() -> following.follow(List.of(told, told)));
    }
    if (random.nextBoolean()) {
      var told = told(random.nextInt(1, 4), new CancelRequested(ID, RITA, null, NOW));
      steps.add(() -> following.follow(List.of(told)));
    }
    if (random.nextBoolean()) {
      var told = told(random.nextInt(1, 4), new Held(ID, random.nextInt(1, 4)));
      steps.add(() -> following.follow(List.of(told, told)));
    }
    for (var i = 0; i < 12; i++) {
      steps.add(decision());
    }
    return steps;
  }

  private Runnable decision() {
    var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
    var choice = Choice.values()[random.nextInt(Choice.values().length)];
    var decision = Acme.decision(ID, by, choice, "why", random.nextInt(1, 3));
    return () -> deciding.decide(decision);
  }

  private List<Integer> closings() {
    return approvals.announced().stream()
        .filter(Closed.class::isInstance)
        .map(it -> ((Closed) it).approval().live().revision().number())
        .toList();
  }

  private long count(Class<? extends ApprovalEvent> type) {
    return approvals.announced().stream().filter(type::isInstance).count();
  }

  private static Told told(long seq, RequestEvent event) {
    var stream = "aval.requests/" + event.getClass().getSimpleName();
    return new Told(event, new Cause(stream, seq, ID + "." + seq, null));
  }
}
