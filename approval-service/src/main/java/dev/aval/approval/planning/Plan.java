package dev.aval.approval.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a policy came to for one request: kept with it, so that no later version of the policy
/// changes what was asked.
///
/// @param policy `<id>@<version>`
/// @param heldBy the version of the account whose approval mode alone is the reason to ask anybody;
///   null where somebody is asked in any case
public record Plan(
    String policy,
    List<Stage> stages,
    Terms terms,
    @Nullable Instant deadline,
    @Nullable Long heldBy) {
  public Plan {
    stages = List.copyOf(stages);
  }

  public Plan(String policy, List<Stage> stages, Terms terms, @Nullable Instant deadline) {
    this(policy, stages, terms, deadline, null);
  }

  public Plan with(int stage, Stage changed) {
    var all = new ArrayList<>(stages);
    all.set(stage, changed);
    return new Plan(policy, all, terms, deadline, heldBy);
  }

  public Plan until(@Nullable Instant later) {
    return new Plan(policy, stages, terms, later, heldBy);
  }

  /// Asked whatever the approval mode is.
  public Plan inAnyCase() {
    return new Plan(policy, stages, terms, deadline, null);
  }
}
