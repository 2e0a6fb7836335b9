package dev.aval.approval.bulk;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.bulk.Pile.Listed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.policy.Assurance;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A person answers many at once (N8). Each is judged for itself; what asks for a proof of who
/// decides also asks to be looked at, and is not decided from a list.
public final class DecidingMany {
  /// One for each listed, in their order.
  public record Result(String approvalId, Ruling ruling) {}

  private final Approvals approvals;
  private final Standings standings;
  private final Deciding deciding;

  public DecidingMany(Approvals approvals, Standings standings, Deciding deciding) {
    this.approvals = approvals;
    this.standings = standings;
    this.deciding = deciding;
  }

  /// All at the same time: those that come together are stored together.
  public List<Result> decide(Pile pile) {
    var calls = pile.items().stream().<Callable<Result>>map(it -> () -> result(pile, it)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Expected to decide on %d approvals, but was stopped".formatted(calls.size()),
          interrupted);
    }
  }

  private Result result(Pile pile, Listed it) {
    var ruling =
        isByItself(pile, it) ? refused(Refusal.BY_ITSELF) : deciding.decide(pile.decision(it));
    return new Result(it.approvalId(), ruling);
  }

  /// Told only to whoever may decide it: to others it is what it is on every path. A revision that
  /// came in between is refused for being another.
  private boolean isByItself(Pile pile, Listed listed) {
    return approvals.find(listed.approvalId()).orElse(null) instanceof Pending it
        && it.live().plan().terms().assurance().satisfies(Assurance.L2)
        && standings.of(it, pile.by()) instanceof MayDecide;
  }
}
