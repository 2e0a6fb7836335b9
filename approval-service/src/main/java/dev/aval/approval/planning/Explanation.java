package dev.aval.approval.planning;

import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.StageRule;
import java.util.List;
import java.util.Optional;

/// Why a request is asked of whom it is asked: what was passed over, what applies, and what each of
/// its stages comes to.
///
/// @param passedOver the nearer policies, in the order in which they were tried
/// @param rounds empty where nothing is held, or its requester is exempt
/// @param later who would be asked if all of these kept silent
public record Explanation(
    List<PassedOver> passedOver,
    Policy policy,
    Asking asking,
    List<Round> rounds,
    List<Approver> later) {
  public Explanation {
    passedOver = List.copyOf(passedOver);
    rounds = List.copyOf(rounds);
    later = List.copyOf(later);
  }

  public record PassedOver(Policy policy, Miss because) {}

  public enum Miss {
    /// It is for requests of other types.
    TYPE,
    /// Its condition does not hold.
    CONDITION
  }

  /// @param stage empty where it does not take place
  /// @param failure why its condition could not be evaluated, in which case it holds
  public record Round(StageRule rule, Optional<Stage> stage, Optional<String> failure) {}
}
