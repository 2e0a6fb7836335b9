package dev.aval.request.membership;

import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_ACCOUNT;

import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.membership.MemberFile.Row;
import dev.aval.request.requests.Actor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Adding and changing members by a file: a dry run first, then the same for good. A bad row stops
/// nobody, and nobody is removed because a file does not name them.
public final class Importing {
  private final Accounts accounts;
  private final MemberReading reading;

  public Importing(Accounts accounts, MemberReading reading) {
    this.accounts = accounts;
    this.reading = reading;
  }

  public sealed interface Answer {}

  /// @param version of the account now
  public record Report(long version, boolean applied, List<Line> lines) implements Answer {
    public long count(Line.Result result) {
      return lines.stream().filter(it -> it.result() == result).count();
    }
  }

  public record Refused(Refusal reason) implements Answer {}

  public Answer dryRun(Actor actor, String code, List<Row> rows) {
    var known = accounts.find(code);
    return refusal(actor, known)
        .<Answer>map(Refused::new)
        .orElseGet(() -> Fold.of(known.orElseThrow(), rows, reading).report(false));
  }

  public Answer apply(Actor actor, String code, List<Row> rows) {
    var last = new AtomicReference<Fold>();
    var outcome = accounts.change(code, known -> decide(actor, known, rows, last));
    return outcome instanceof AccountOutcome.Refused(var why)
        ? new Refused(why)
        : last.get().report(true);
  }

  private AccountOutcome decide(
      Actor actor, Optional<Account> known, List<Row> rows, AtomicReference<Fold> last) {
    var refusal = refusal(actor, known);
    if (refusal.isPresent()) return new AccountOutcome.Refused(refusal.get());
    var before = known.orElseThrow();
    var fold = Fold.of(before, rows, reading);
    last.set(fold);
    return fold.members().equals(before.members())
        ? new Unchanged(before)
        : new Changed(before.with(fold.members()));
  }

  private static Optional<Refusal> refusal(Actor actor, Optional<Account> known) {
    return Access.refusal(actor, known)
        .or(() -> known.isEmpty() ? Optional.of(NO_SUCH_ACCOUNT) : Optional.empty());
  }
}
