package dev.aval.approval.simulating;

import dev.aval.approval.drafting.Flaw;
import java.util.List;

/// What came of asking.
public sealed interface SimulationOutcome {
  record Foreseen(Forecast forecast) implements SimulationOutcome {}

  /// The draft is not sound.
  record Faulty(List<Flaw> flaws) implements SimulationOutcome {}

  record Refused(Refusal reason) implements SimulationOutcome {}

  enum Refusal {
    /// There is no such account or request, or none that this person may know of.
    NOT_FOUND,
    /// Whoever is no super user asks about requests of his own, under policies that are kept.
    NOT_ALLOWED
  }
}
