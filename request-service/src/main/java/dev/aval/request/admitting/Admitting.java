package dev.aval.request.admitting;

import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_ACCOUNT;

import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.AccountStep;
import dev.aval.request.accounts.Accounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Doing in the accounts what was accepted of the ERP, in the order in which it was.
public final class Admitting {
  private final Accounts accounts;
  private final Unapplied unapplied;

  public Admitting(Accounts accounts, Unapplied unapplied) {
    this.accounts = accounts;
    this.unapplied = unapplied;
  }

  public void admit(List<Admission> admissions) {
    var outcomes = accounts.changeAll(admissions.stream().map(Admitting::step).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      var admission = admissions.get(i);
      outcomes
          .get(i)
          .flatMap(it -> left(admission, it))
          .ifPresent(why -> unapplied.left(admission, why));
    }
  }

  private static AccountStep step(Admission it) {
    return new AccountStep(
        it.account(),
        Optional.of(it.cause()),
        known -> known.map(it::judge).orElseGet(() -> new Refused(NO_SUCH_ACCOUNT)));
  }

  /// Why it was not done, if so.
  private static Optional<String> left(Admission admission, AccountOutcome outcome) {
    return switch (outcome) {
      case Refused(var reason) when reason == NO_SUCH_ACCOUNT ->
          throw new IllegalStateException(
              "Expected to change the members of account '%s', but there is no such account"
                  .formatted(admission.account()));
      case Refused(var reason) -> Optional.of(code(reason));
      case Unacceptable(var objections) -> Optional.of(objections.getFirst().code());
      default -> Optional.empty();
    };
  }

  private static String code(AccountOutcome.Refusal reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
