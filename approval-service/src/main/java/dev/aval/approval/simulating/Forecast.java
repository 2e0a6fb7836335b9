package dev.aval.approval.simulating;

import dev.aval.approval.drafting.Book;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Explanation;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What would become of a request that came at `at`.
///
/// @param deputies who could answer for those who are asked, by their folded addresses
/// @param later who would be asked besides if all of these kept silent
public record Forecast(
    Trial trial,
    Explanation explanation,
    Book book,
    Map<String, List<Person>> deputies,
    List<Approver> later,
    Instant at) {
  public Forecast {
    deputies = Map.copyOf(deputies);
    later = List.copyOf(later);
  }

  public List<Person> deputiesOf(Approver it) {
    return deputies.getOrDefault(it.email(), List.of());
  }

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
