package dev.aval.request.cancelling;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;

/// Who may call a request back or have it reminded of: whoever asked for it, the platform that
/// handed it in (nobody else's it sees), a super user of its account, an operator.
public final class Owners {
  private final Accounts accounts;

  public Owners(Accounts accounts) {
    this.accounts = accounts;
  }

  /// @param request one that the actor may see
  public boolean may(Actor actor, Request request) {
    return switch (actor) {
      case Actor.Platform _ -> true;
      case Actor.Individual(var who, var operator) ->
          operator
              || request.facts().asked().requester().email().equals(who.email())
              || accounts
                  .find(request.facts().asked().account())
                  .filter(account -> account.hasSuperUser(who.email()))
                  .isPresent();
    };
  }
}
