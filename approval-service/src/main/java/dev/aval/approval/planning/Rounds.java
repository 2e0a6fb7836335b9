package dev.aval.approval.planning;

import dev.aval.approval.planning.Asking.Exemption;
import dev.aval.approval.planning.Asking.NotNeeded;
import dev.aval.approval.planning.Explanation.Round;
import dev.aval.approval.policy.Expression;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.Selector;
import dev.aval.approval.policy.StageRule;
import java.util.List;
import java.util.Optional;

/// The stages of a policy beside what was made of them, those that do not take place too.
final class Rounds {
  private static final StageRule NAMED =
      new StageRule(
          Planning.NAMED, Expression.ALWAYS, List.of(Selector.named()), Quorum.ANY, Quorum.ANY);

  private Rounds() {}

  static List<Round> of(Policy policy, Choosing choosing, Asking asking) {
    if (asking instanceof NotNeeded(_, var because) && because != Exemption.NO_STAGE) {
      return List.of();
    }
    var stages = asking.plan().stages().iterator();
    if (!Planning.held(policy, choosing.account())) {
      return List.of(new Round(NAMED, Optional.of(stages.next()), Optional.empty()));
    }
    return policy.stages().stream()
        .map(it ->
            new Round(
                it,
                choosing.holds(it.when()) ? Optional.of(stages.next()) : Optional.empty(),
                choosing.failure(it.when())))
        .toList();
  }
}
