package dev.aval.request.intake;

import dev.aval.request.accounts.Account;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What no schema can say of a submission: whether it makes sense here and now.
final class Check {
  private Check() {}

  static List<Objection> of(Submission asked, boolean accountKnown, Instant now) {
    var objections = new ArrayList<Objection>();
    if (!accountKnown) {
      objections.add(
          new Objection("/account", Objection.UNKNOWN_ACCOUNT, "Expected an account that exists"));
    }
    if (asked.deadline() != null && !asked.deadline().isAfter(now)) {
      objections.add(
          new Objection("/deadline", Objection.DEADLINE_PASSED, "Expected a time in the future"));
    }
    return objections;
  }

  /// A person learns nothing of accounts that are not his, not even whether they exist.
  static Optional<Objection> stranger(Optional<Account> account, Person sender) {
    return account.filter(it -> it.hasMember(sender.email())).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Objection("/account", Objection.NOT_A_MEMBER, "Expected an account of yours"));
  }
}
