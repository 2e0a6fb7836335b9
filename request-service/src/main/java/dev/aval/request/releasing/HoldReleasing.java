package dev.aval.request.releasing;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Standing;
import dev.aval.request.browsing.Visibility;
import dev.aval.request.cancelling.Owners;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// D24: a request that is held for an unpaid invoice is put before people once the platform that
/// handed it in, or an operator for a platform that cannot, says that it is paid.
public final class HoldReleasing {
  private final Requests requests;
  private final Accounts accounts;
  private final Owners owners;
  private final Visibility visibility;
  private final Clock clock;

  public HoldReleasing(
      Requests requests, Accounts accounts, Owners owners, Visibility visibility, Clock clock) {
    this.requests = requests;
    this.accounts = accounts;
    this.owners = owners;
    this.visibility = visibility;
    this.clock = clock;
  }

  /// @param invoice null: the one it is held for now
  public HoldReleaseAnswer release(
      Actor actor, String requestId, @Nullable String invoice, @Nullable String message) {
    var seen = requests.find(requestId).filter(request -> visibility.of(request, actor));
    if (seen.isEmpty()) return new HoldReleaseAnswer.NotFound();
    if (!owners.mayReleaseHold(actor, seen.get())) return new HoldReleaseAnswer.NotAllowed();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var release = new HoldRelease(invoice, by(actor), message, now);
    long account = versionOfAccount(seen.get());
    var step =
        new Step(requestId, Optional.empty(), it -> it.orElseThrow().releaseHold(release, account));
    return switch (requests.change(step)) {
      case Outcome.Accepted(var next, _) -> new HoldReleaseAnswer.Released(next);
      case Outcome.Unchanged(var request) -> new HoldReleaseAnswer.Released(request);
      case Outcome.TooLate _ ->
          throw new IllegalStateException("Expected only a submission to come too late");
      case Outcome.Refused(var objections) -> new HoldReleaseAnswer.NotHeld(objections);
    };
  }

  private long versionOfAccount(Request request) {
    var code = request.facts().asked().account();
    return Optional.ofNullable(accounts.standings(Set.of(code)).get(code))
        .map(Standing::version)
        .orElse(0L);
  }

  private static @Nullable Person by(Actor actor) {
    return actor instanceof Actor.Individual(var who, _) ? who : null;
  }
}
