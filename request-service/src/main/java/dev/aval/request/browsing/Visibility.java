package dev.aval.request.browsing;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;

/// Who may see a request: operators; the platform that handed it in; whoever asked for it; the
/// members of its account. To anybody else it does not exist.
public final class Visibility {
  private final Accounts accounts;

  public Visibility(Accounts accounts) {
    this.accounts = accounts;
  }

  public boolean of(Request request, Actor actor) {
    return actor.operator()
        || switch (actor) {
          case Actor.Platform platform -> request.facts().source().equals(platform.source());
          case Actor.Individual(var who, _) ->
              request.facts().asked().requester().email().equals(who.email())
                  || isMember(who.email(), request.facts().asked().account());
        };
  }

  boolean isMember(String email, String account) {
    return accounts.find(account).filter(it -> it.hasMember(email)).isPresent();
  }
}
