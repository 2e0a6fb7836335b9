package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakingTest {
  Instant now = NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryApprovals approvals = new InMemoryApprovals();
  Waking waking =
      new Waking(
          approvals, new InMemoryAccounts(Acme.account()), Shipped.PLANNING, Deputies.NONE, clock);

  @BeforeEach
  void open() {
    var due = pending(Acme.plan(ANNA).until(NOW.plusSeconds(60)));
    approvals.changeAll(List.of(new Move(ID, null, _ -> Optional.of(Transition.to(due)))));
  }

  @Test
  void nothingExpiresBeforeItsTime() {
    now = NOW.plusSeconds(59);
    waking.wake(List.of(ID));
    assertThat(approvals.find(ID)).get().isInstanceOf(Pending.class);
  }

  @Test
  void whatNobodyAnsweredExpiresOnce() {
    now = NOW.plusSeconds(60);
    waking.wake(List.of(ID, "rnothing"));
    waking.wake(List.of(ID));
    assertThat(approvals.announced()).hasSize(1);
    assertThat(approvals.find(ID))
        .get()
        .extracting(it -> ((Closed) it).ending().outcome())
        .isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void anAnswerThatCameFirstStays() {
    new Deciding(approvals, new InMemoryAccounts(Acme.account()), Deputies.NONE, clock)
        .decide(decision("anna@acme.example", Choice.APPROVE, ""));
    now = NOW.plusSeconds(60);
    waking.wake(List.of(ID));
    assertThat(((Closed) approvals.find(ID).orElseThrow()).ending().outcome())
        .isEqualTo(Outcome.APPROVED);
  }
}
