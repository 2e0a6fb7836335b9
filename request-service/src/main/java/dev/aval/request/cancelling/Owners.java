package dev.aval.request.cancelling;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;

/// Who may call a request back, have it reminded of, say that it is released or that it is paid.
public final class Owners {
  private final Accounts accounts;

  public Owners(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Calling back and reminding: whoever asked for it, and whoever may [release][#mayRelease] it.
  ///
  /// @param request one that the actor may see
  public boolean may(Actor actor, Request request) {
    return actor instanceof Actor.Individual(var who, _)
            && request.facts().asked().requester().email().equals(who.email())
        || mayRelease(actor, request);
  }

  /// B8: not whoever asked for it, who waits for it to be done: the platform that handed it in
  /// (nobody else's it sees), a super user of its account, an operator.
  ///
  /// @param request one that the actor may see
  public boolean mayRelease(Actor actor, Request request) {
    return switch (actor) {
      case Actor.Platform _ -> true;
      case Actor.Individual(var who, var operator) ->
          operator
              || accounts
                  .find(request.facts().asked().account())
                  .filter(account -> account.hasSuperUser(who.email()))
                  .isPresent();
    };
  }

  /// D24: the platform that handed it in, or an operator; nobody of the account, whose invoice it
  /// is, even if he is an operator besides.
  ///
  /// @param request one that the actor may see
  public boolean mayReleaseHold(Actor actor, Request request) {
    return switch (actor) {
      case Actor.Platform _ -> true;
      case Actor.Individual(var who, var operator) -> operator && !owes(who.email(), request);
    };
  }

  private boolean owes(String email, Request request) {
    var asked = request.facts().asked();
    var beneficiary = asked.onBehalfOf();
    return asked.requester().email().equals(email)
        || beneficiary != null && beneficiary.email().equals(email)
        || accounts.find(asked.account()).filter(it -> it.hasMember(email)).isPresent();
  }
}
