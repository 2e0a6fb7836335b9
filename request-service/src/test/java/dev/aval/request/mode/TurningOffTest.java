package dev.aval.request.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.StillPending;
import dev.aval.request.accounts.AccountsInMemory;
import dev.aval.request.accounts.Closing;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Waiting;
import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.duplicates.FirstsInMemory;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Bodies;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.intake.Reading;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.RequestsInMemory;
import dev.aval.request.requests.Status;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Tally;
import dev.aval.request.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Each order in which turning the mode off and submitting can meet. The pause in the middle of
/// turning off is where the others get their turn.
class TurningOffTest {
  static final String CODE = "ACC-1001";

  final SettableClock clock = new SettableClock(Examples.NOW);
  final RequestsInMemory requests = new RequestsInMemory();
  final AccountsInMemory accounts =
      new AccountsInMemory()
          .with(new Account(CODE, 7, "Acme", true, List.of(), new JsonText("{}")));

  @Test
  void whatIsPendingKeepsTheModeOn() {
    assertThat(submit("po-1")).isInstanceOf(Answer.Taken.class);
    var answer = off(_ -> {});
    assertThat(answer).isInstanceOf(StillPending.class);
    assertThat(((StillPending) answer).waiting().total()).isEqualTo(1);
    assertThat(account().approvalMode()).isTrue();
    assertThat(submit("po-2")).as("nothing was marked").isInstanceOf(Answer.Taken.class);
  }

  @Test
  void whatComesWhileTheMarkStandsIsTakenAfterwards() {
    assertThat(off(_ -> assertThat(submit("po-1")).isInstanceOf(Answer.Deferred.class)))
        .isInstanceOf(Changed.class);
    assertThat(((Answer.Taken) submit("po-1")).request().facts().accountVersion()).isEqualTo(8);
  }

  @Test
  void whatIsToBeChangedDoesNotBeginToWaitWhileTheMarkStands() {
    var revising = intake(requests, it -> new Reading.Revise(Examples.order(it.type())));
    off(_ -> assertThat(revising.take(envelope("po-1"))).isInstanceOf(Answer.Deferred.class));
  }

  @Test
  void whatWasJudgedBeforeTheMarkAndStoredAfterItIsFound() {
    var slow = new SlowWrite(write -> off(_ -> write.run()));
    assertThat(intake(slow).take(envelope("po-1"))).isInstanceOf(Answer.Taken.class);
    assertThat(slow.met).isInstanceOf(StillPending.class);
    assertThat(account().approvalMode()).isTrue();
    assertThat(account().closing()).isNull();
  }

  @Test
  void whatWasJudgedLongAgoIsJudgedAnew() {
    var slow =
        new SlowWrite(write -> {
          var met = off(clock::advance);
          write.run();
          return met;
        });
    assertThat(intake(slow).take(envelope("po-1"))).isInstanceOf(Answer.Deferred.class);
    assertThat(slow.met).isInstanceOf(Changed.class);
    assertThat(requests.all()).isEmpty();
  }

  @Test
  void whoeverVanishesLeavesAMarkThatEndsByItself() {
    var mark = Closing.from(clock.instant(), "gone");
    accounts.change(CODE, it -> new AccountOutcome.Marked(it.orElseThrow().marked(mark)));
    assertThat(submit("po-1")).isInstanceOf(Answer.Deferred.class);
    assertThat(off(_ -> {})).isEqualTo(new Refused(Refusal.CLOSING));
    clock.advance(Closing.LIFE);
    assertThat(off(_ -> {})).isInstanceOf(Changed.class);
  }

  @Test
  void whoeverIsTooSlowTurnsNothingOff() {
    var near = Closing.LIFE.minusSeconds(2);
    assertThat(off(_ -> clock.advance(near))).isEqualTo(new Refused(Refusal.CLOSING));
    assertThat(account().approvalMode()).isTrue();
    assertThat(account().closing()).isNull();
  }

  @Test
  void whoeverFailsInBetweenTakesTheMarkAway() {
    assertThatThrownBy(() ->
            off(_ -> {
              throw new IllegalStateException("stopped");
            }))
        .hasMessage("stopped");
    assertThat(submit("po-1")).isInstanceOf(Answer.Taken.class);
  }

  @Test
  void aMemberWhoIsAddedMeanwhileStays() {
    var nina = new Member("nina@acme.example", "N", null, null, List.of(), null, true);
    off(_ -> accounts.change(CODE, it -> new Changed(it.orElseThrow().with(nina))));
    assertThat(account().approvalMode()).isFalse();
    assertThat(account().hasMember("nina@acme.example")).isTrue();
  }

  private AccountOutcome off(Pause pause) {
    return new TurningOff(accounts, this::waiting, clock, pause)
        .change(CODE, it -> new Changed(it.orElseThrow().withMode(false)));
  }

  private Waiting waiting(String code) {
    var items =
        requests.all().stream()
            .filter(it -> it.status() == Status.PENDING)
            .map(it -> new Waiting.Item(it.facts().requestId(), "S", Examples.NOW))
            .toList();
    return new Waiting(items, items.size(), false);
  }

  private Account account() {
    return accounts.find(CODE).orElseThrow();
  }

  private Answer submit(String externalId) {
    return intake(requests).take(envelope(externalId));
  }

  private Intake intake(Requests into) {
    return intake(into, it -> new Reading.Submit(Examples.order(it.type())));
  }

  private Intake intake(Requests into, Bodies bodies) {
    var duplicates = new Duplicates(new FirstsInMemory(requests), Duration.ofDays(7));
    return new Intake(bodies, accounts, into, duplicates, new Silent(), clock);
  }

  private static Envelope envelope(String externalId) {
    return new Envelope(
        "/shop/eu", externalId, new byte[0], Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Something else happens between judging and writing, and may let the write happen in between.
  private final class SlowWrite implements Requests {
    private final Function<Runnable, AccountOutcome> between;
    AccountOutcome met = new Refused(Refusal.NOT_ALLOWED);

    SlowWrite(Function<Runnable, AccountOutcome> between) {
      this.between = between;
    }

    @Override
    public List<Optional<Outcome>> changeAll(List<Step> steps) {
      var outcomes = new ArrayList<Optional<Outcome>>();
      met = between.apply(() -> outcomes.addAll(requests.changeAll(steps)));
      return outcomes;
    }

    @Override
    public Optional<Request> find(String requestId) {
      return requests.find(requestId);
    }

    @Override
    public Map<String, Request> findAll(Collection<String> requestIds) {
      return requests.findAll(requestIds);
    }
  }

  private record Silent() implements Tally {
    @Override
    public void submitted(String type) {}

    @Override
    public void rejected(String code) {}

    @Override
    public void concluded(Status outcome) {}
  }
}
