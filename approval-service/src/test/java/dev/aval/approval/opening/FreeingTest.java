package dev.aval.approval.opening;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.Shipped.PLANNING;
import static dev.aval.approval.Shipped.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.policy.Policies;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Requests that come behind the look of whoever turned the approval mode off (decision 0006).
class FreeingTest {
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  Releasing releasing = new Releasing(approvals, accounts, approvals, clock);
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);

  @Test
  void whatTheModeAloneHeldGoesThroughWhenTheModeIsKnownToBeOff() {
    follow(POLICIES, submitted("order", RITA));
    turn(false, 8);
    var closed = (Closed) state();
    assertThat(closed.ending().outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(closed.ending().because()).isEqualTo(Because.MODE_OFF);
    assertThat(approvals.announced()).last().isEqualTo(new ApprovalEvent.Closed(closed));
  }

  @Test
  void itEndsOnce() {
    follow(POLICIES, submitted("order", RITA));
    turn(false, 8);
    turn(false, 9);
    follow(POLICIES, submitted("order", RITA));
    assertThat(approvals.announced()).hasSize(2);
  }

  @Test
  void whatIsHeldInAnyCaseStays() {
    follow(POLICIES, submitted("order", RITA, ANNA.person()));
    turn(false, 8);
    assertThat(state()).isInstanceOf(Pending.class);
  }

  @Test
  void whatAPolicyAlwaysHoldsStays() {
    var always =
        Shipped.TEXTS.stored(
            "always",
            1,
            """
            {"name": "n", "alwaysHeld": true,
             "stages": [{"name": "1", "approvers": [{"right": "APPROVAL"}]}]}
            """);
    follow(_ -> Map.of("ACC-1001", List.of(always)), submitted("order", RITA));
    turn(false, 8);
    assertThat(state()).isInstanceOf(Pending.class);
  }

  @Test
  void aChangeThatLeavesTheModeOnFreesNothing() {
    follow(POLICIES, submitted("order", RITA));
    turn(true, 8);
    assertThat(state()).isInstanceOf(Pending.class);
  }

  /// An instance that lags behind must not free what a newer account holds.
  @Test
  void anAccountThatIsOlderThanTheOneThatHoldsItFreesNothing() {
    follow(POLICIES, submitted("order", RITA));
    var lagging = new InMemoryAccounts(account(false, 6));
    new Releasing(approvals, lagging, approvals, clock).of(Set.of("ACC-1001"));
    assertThat(state()).isInstanceOf(Pending.class);
  }

  @Test
  void aNoThatWasSaidIsNotOverruled() {
    var two =
        Shipped.TEXTS.stored(
            "two",
            1,
            """
            {"name": "n", "stages": [{"name": "1", "approvers": [{"right": "APPROVAL"}],
             "quorum": "ANY", "refusal": "COUNT:2"}]}
            """);
    follow(_ -> Map.of("ACC-1001", List.of(two)), submitted("order", RITA));
    deciding.decide(decision(BRUNO.email(), Choice.REFUSE, "Twice"));
    turn(false, 8);
    assertThat(state()).isInstanceOf(Pending.class);
  }

  @Test
  void theModeThatIsTurnedOffBetweenReadingAndWritingHoldsNothing() {
    new Following(new TurnedOffBefore(), accounts, POLICIES, PLANNING, clock)
        .follow(List.of(told(submitted("order", RITA))));
    assertThat(((Closed) state()).ending().because()).isEqualTo(Because.MODE_OFF);
  }

  @Test
  void whoeverCrashedBeforeHeLookedLooksWhenItIsToldAgain() {
    follow(POLICIES, submitted("order", RITA));
    accounts.keep(List.of(account(false, 8)));
    follow(POLICIES, submitted("order", RITA));
    assertThat(((Closed) state()).ending().because()).isEqualTo(Because.MODE_OFF);
  }

  /// The account is told, and looked after, when the request was read and not yet written.
  private final class TurnedOffBefore implements Approvals {
    private boolean told;

    @Override
    public List<Transition> changeAll(List<Move> moves) {
      if (!told) turn(false, 8);
      told = true;
      return approvals.changeAll(moves);
    }

    @Override
    public Optional<Approval> find(String approvalId) {
      return approvals.find(approvalId);
    }

    @Override
    public Ruling change(String approvalId, Function<Optional<Approval>, Ruling> rule) {
      return approvals.change(approvalId, rule);
    }
  }

  private void follow(Policies policies, Submitted submitted) {
    new Following(approvals, accounts, policies, PLANNING, clock).follow(List.of(told(submitted)));
  }

  private void turn(boolean mode, long version) {
    accounts.keep(List.of(account(mode, version)));
    releasing.of(Set.of("ACC-1001"));
  }

  private static Account account(boolean mode, long version) {
    var it = Acme.account(mode);
    return new Account(it.code(), version, it.name(), mode, it.members(), null);
  }

  private Approval state() {
    return approvals.find(ID).orElseThrow();
  }

  private static Told told(Submitted it) {
    return new Told(it, new Cause("aval.requests/Submitted", 1, ID + ".1", null));
  }
}
