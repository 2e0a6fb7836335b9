package dev.aval.approval.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.Flaw;
import dev.aval.approval.simulating.Attempt;
import dev.aval.approval.simulating.Simulating;
import dev.aval.approval.simulating.SimulationOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what was typed before the simulator.
@Component
final class Trying {
  private final Simulating simulating;

  Trying(Simulating simulating) {
    this.simulating = simulating;
  }

  /// @param errors message keys by field
  record Tried(@Nullable Foretold foretold, List<Flaw> flaws, Map<String, String> errors) {
    static Tried nothing() {
      return new Tried(null, List.of(), Map.of());
    }

    static Tried failed(String field, String key) {
      return new Tried(null, List.of(), Map.of(field, key));
    }
  }

  Tried run(Author author, Owner owner, TrialForm typed, Optional<PolicyForm> draft) {
    var errors = typed.errors();
    if (!errors.isEmpty()) return new Tried(null, List.of(), errors);
    var account =
        owner.isPlatform() ? Objects.requireNonNullElse(typed.account(), "").strip() : owner.id();
    var attempt = draft.map(it -> new Attempt(owner.id(), draftId(it), it.text().getBytes(UTF_8)));
    return tried(
        typed.isKnownRequest()
            ? simulating.simulate(
                author, Objects.requireNonNull(typed.requestId()).strip(), attempt)
            : simulating.simulate(author, typed.trial(account, author.who()), attempt),
        typed.isKnownRequest() ? "requestId" : owner.isPlatform() ? "account" : "requester");
  }

  private static String draftId(PolicyForm it) {
    return it.id().isEmpty() ? "draft" : it.id();
  }

  private static Tried tried(SimulationOutcome outcome, String field) {
    return switch (outcome) {
      case SimulationOutcome.Foreseen(var it) -> new Tried(Foretold.of(it), List.of(), Map.of());
      case SimulationOutcome.Faulty(var flaws) -> new Tried(null, flaws, Map.of());
      case SimulationOutcome.Refused(var why) -> Tried.failed(field, "approval.trial.error." + why);
    };
  }
}
