package dev.aval.request.browsing;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Member;
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

  /// Whether the approval itself, its comments and its evidence are shown to him as well:
  /// approval-service judges it again.
  public boolean ofApproval(Request request, Actor.Individual actor) {
    var asked = request.facts().asked();
    var email = actor.who().email();
    return actor.operator()
        || asked.requester().email().equals(email)
        || accounts
            .find(asked.account())
            .flatMap(it -> it.member(email))
            .filter(Member::approves)
            .isPresent();
  }

  /// Whether it is shown to him who was told what of it: notification-service judges it again.
  public boolean ofAudience(Request request, Actor.Individual actor) {
    return actor.operator()
        || accounts
            .find(request.facts().asked().account())
            .flatMap(it -> it.member(actor.who().email()))
            .filter(Member::administers)
            .isPresent();
  }

  boolean isMember(String email, String account) {
    return accounts.find(account).filter(it -> it.hasMember(email)).isPresent();
  }
}
