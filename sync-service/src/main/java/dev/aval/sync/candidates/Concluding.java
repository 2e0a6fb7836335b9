package dev.aval.sync.candidates;

import dev.aval.sync.candidates.Candidate.Applying;
import dev.aval.sync.candidates.Candidate.Baseline;
import dev.aval.sync.candidates.Candidate.Proposed;
import dev.aval.sync.candidates.Candidate.TurnedDown;
import dev.aval.sync.candidates.Candidate.Validated;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import java.time.Instant;
import java.util.List;

/// Hears what became of the question.
public final class Concluding {
  private Concluding() {}

  /// The request that asks is known.
  public static Outcome requested(Candidate it, int round, String requestId) {
    return it instanceof Proposed(var ask, var asked, var since, var known)
            && asked == round
            && known == null
        ? new Changed(new Proposed(ask, round, since, requestId), List.of())
        : new Unchanged();
  }

  public static Outcome conclude(Candidate it, Conclusion conclusion, Instant now) {
    return it instanceof Proposed proposed && conclusion.round() == proposed.round()
        ? concluded(proposed.ask(), conclusion, now)
        : new Unchanged();
  }

  private static Outcome concluded(Ask ask, Conclusion conclusion, Instant now) {
    return switch (conclusion) {
      case Conclusion.Approved(var round, var requestId, var by) ->
          new Changed(new Validated(ask, round, now, requestId, by, now), List.of());
      case Conclusion.Refused(var round, var requestId, var by, var reason) ->
          new Changed(
              new TurnedDown(ask, round, now, requestId, by, reason),
              new CandidateEvent.Refused(ask, requestId, by, reason, now));
      case Conclusion.Impossible(var round, var why) ->
          new Changed(new TurnedDown(ask, round, now, null, null, why), List.of());
    };
  }

  /// What a human chose for all whom the first run found.
  public static Outcome baseline(Candidate it, Choice choice, String run, Person by, Instant now) {
    if (!(it instanceof Baseline(var ask, var round, _))) {
      return new Unchanged();
    }
    return switch (choice) {
      case ADD_ALL ->
          new Changed(
              new Applying(ask, round, now, null, by, now.plus(Candidate.TO_APPLY)),
              new CandidateEvent.Baselined(ask, run, by, now));
      case ASK_EACH -> Proposing.asked(ask, round, List.of(), now);
      case NOTE_ONLY ->
          new Changed(new TurnedDown(ask, round, now, null, by, "baseline"), List.of());
    };
  }

  public enum Choice {
    ADD_ALL,
    ASK_EACH,
    /// Whom the ERP has today stays in the ERP only, until his record changes.
    NOTE_ONLY
  }
}
