package dev.aval.approval.simulating;

import dev.aval.approval.drafting.Book;
import dev.aval.approval.planning.Explanation;
import dev.aval.approval.policy.Lapse;
import java.time.Instant;
import java.util.Optional;

/// What would become of a request that came at `at`.
public record Forecast(Trial trial, Explanation explanation, Book book, Instant at) {
  /// When others would be asked besides, if nobody answered.
  public Optional<Instant> escalatedAt() {
    var plan = explanation.asking().plan();
    var rule = plan.terms().escalation();
    if (rule != null) return Optional.of(at.plusSeconds(rule.afterSeconds()));
    return plan.terms().lapse() == Lapse.ESCALATE
        ? Optional.ofNullable(plan.deadline())
        : Optional.empty();
  }
}
