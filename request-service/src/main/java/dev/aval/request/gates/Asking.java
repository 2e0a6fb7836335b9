package dev.aval.request.gates;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.browsing.Visibility;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;
import java.util.List;
import java.util.Optional;

/// Whether a gate is shut, asked of the requests themselves: what was taken before the question is
/// in the answer, whatever is still on its way by events.
///
/// A platform hears of any account whether it is shut, and by which of its own requests.
public final class Asking {
  private final Holding holding;
  private final Accounts accounts;
  private final Visibility visibility;

  public Asking(Holding holding, Accounts accounts, Visibility visibility) {
    this.holding = holding;
    this.accounts = accounts;
    this.visibility = visibility;
  }

  /// @param shown those of the pending that the asker may see
  public record Answer(boolean blocked, List<Request> shown) {}

  /// Empty to whoever may not see the account.
  public Optional<Answer> ask(Actor actor, String account, String subjectRef) {
    if (!maySee(actor, account)) return Optional.empty();
    var pending = holding.pending(account, subjectRef);
    var shown = pending.stream().filter(it -> visibility.of(it, actor)).toList();
    return Optional.of(new Answer(!pending.isEmpty(), shown));
  }

  private boolean maySee(Actor actor, String account) {
    return switch (actor) {
      case Actor.Platform _ -> true;
      case Actor.Individual(var who, var operator) ->
          operator || accounts.find(account).filter(it -> it.hasMember(who.email())).isPresent();
    };
  }
}
