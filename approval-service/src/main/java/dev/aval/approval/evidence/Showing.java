package dev.aval.approval.evidence;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Actor.Auditor;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.reviewing.Reviewing;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Shows evidence to whoever may see the approval it is about, to operators and to auditing
/// clients; never to the holder of a link, who sees one approval and nothing else of the account
/// (B19).
public final class Showing {
  private final Chains chains;
  private final Reviewing reviewing;
  private final Signer signer;
  private final Clock clock;

  public Showing(Chains chains, Reviewing reviewing, Signer signer, Clock clock) {
    this.chains = chains;
    this.reviewing = reviewing;
    this.signer = signer;
    this.clock = clock;
  }

  /// Empty when there is none and when it is none of the reader's business.
  public Optional<Export> export(String requestId, Actor actor) {
    return mayRead(requestId, actor)
        ? chains
            .find(requestId)
            .map(it -> Export.of(it, clock.instant().truncatedTo(ChronoUnit.MILLIS), signer))
        : Optional.empty();
  }

  private boolean mayRead(String requestId, Actor actor) {
    return switch (actor) {
      case Auditor _ -> true;
      case SignedIn(_, var operator) -> operator || reviewing.see(requestId, actor).isPresent();
      case LinkHolder _ -> false;
    };
  }
}
