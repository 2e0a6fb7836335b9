package dev.aval.approval.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a policy came to for one request: kept with it, so that no later version of the policy
/// changes what was asked.
///
/// @param policy `<id>@<version>`
public record Plan(String policy, List<Stage> stages, Terms terms, @Nullable Instant deadline) {
  public Plan {
    stages = List.copyOf(stages);
  }

  public Plan with(int stage, Stage changed) {
    var all = new ArrayList<>(stages);
    all.set(stage, changed);
    return new Plan(policy, all, terms, deadline);
  }

  public Plan until(@Nullable Instant later) {
    return new Plan(policy, stages, terms, later);
  }
}
