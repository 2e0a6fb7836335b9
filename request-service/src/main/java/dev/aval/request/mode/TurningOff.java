package dev.aval.request.mode;

import static dev.aval.request.accounts.AccountOutcome.Refusal.CLOSING;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Marked;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.StillPending;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Closing;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Changes an account, and where that turns its approval mode off, makes sure that nothing waits
/// (T6-T7), however many submit at the same moment.
///
/// No transaction spans an account and its requests, so the account is marked first. From then on
/// nothing new is taken; [Closing#DRAIN] later everything that was under way is stored and can be
/// looked up; if nothing waits, the last write turns the mode off and takes the mark away.
public final class TurningOff {
  private final Accounts accounts;
  private final WaitingRequests waiting;
  private final Clock clock;
  private final Pause pause;

  public TurningOff(Accounts accounts, WaitingRequests waiting, Clock clock, Pause pause) {
    this.accounts = accounts;
    this.waiting = waiting;
    this.clock = clock;
    this.pause = pause;
  }

  /// @param decide what to do with the account, as [Accounts#change] takes it
  public AccountOutcome change(String code, Function<Optional<Account>, AccountOutcome> decide) {
    var mark = Closing.from(clock.instant(), UUID.randomUUID().toString());
    if (turnsOff(accounts.find(code), decide)) {
      var early = waiting.in(code);
      if (!early.isEmpty()) return new StillPending(early);
    }
    var first =
        accounts.change(
            code, known -> turnsOff(known, decide) ? mark(known, mark) : decide.apply(known));
    return first instanceof Marked ? close(code, mark, decide) : first;
  }

  private AccountOutcome close(
      String code, Closing mark, Function<Optional<Account>, AccountOutcome> decide) {
    boolean done = false;
    try {
      pause.sleep(Closing.DRAIN);
      var found = waiting.in(code);
      if (!found.isEmpty()) return new StillPending(found);
      var last = accounts.change(code, known -> last(known, mark, decide));
      done = last instanceof Changed;
      return last;
    } finally {
      if (!done) accounts.change(code, known -> unmark(known, mark));
    }
  }

  private static boolean turnsOff(
      Optional<Account> known, Function<Optional<Account>, AccountOutcome> decide) {
    return known.filter(Account::approvalMode).isPresent()
        && decide.apply(known) instanceof Changed(var next)
        && !next.approvalMode();
  }

  private AccountOutcome mark(Optional<Account> known, Closing mark) {
    var account = known.orElseThrow();
    return account.closing(clock.instant())
        ? new Refused(CLOSING)
        : new Marked(account.marked(mark));
  }

  private AccountOutcome last(
      Optional<Account> known, Closing mark, Function<Optional<Account>, AccountOutcome> decide) {
    return isOurs(known, mark) && mark.holdsLongEnough(clock.instant())
        ? decide.apply(known)
        : new Refused(CLOSING);
  }

  private static AccountOutcome unmark(Optional<Account> known, Closing mark) {
    var account = known.orElseThrow();
    return isOurs(known, mark)
        ? new Marked(account.marked(null))
        : new AccountOutcome.Unchanged(account);
  }

  private static boolean isOurs(Optional<Account> known, Closing mark) {
    return known.map(Account::closing).filter(mark::equals).isPresent();
  }
}
