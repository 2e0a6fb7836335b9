package dev.aval.sync.candidates;

import dev.aval.sync.candidates.CandidateEvent.Accepted;
import dev.aval.sync.candidates.CandidateEvent.Found;
import dev.aval.sync.candidates.CandidateEvent.Refused;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import java.time.Instant;

/// A person whom the ERP knows and the account does not yet.
///
/// Whoever was turned down leaves a mark and is not proposed again until the ERP record changes in
/// what identifies the person (mission P10). Each proposal is a round of its own: the answer to an
/// earlier one, however late or often it comes, says nothing about the present one.
public sealed interface Candidate {
  Contact contact();

  int round();

  record Proposed(Contact contact, int round) implements Candidate {}

  /// Validated, being added: its own state, never work to do (ruling X1).
  record Validated(Contact contact, int round, String requestId) implements Candidate {}

  record TurnedDown(Contact contact, int round, String why) implements Candidate {}

  static Outcome found(Contact contact, Instant now) {
    return propose(contact, 1, now);
  }

  default Outcome foundAgain(Contact again, Instant now) {
    return switch (this) {
      case TurnedDown it when !it.contact().fingerprint().equals(again.fingerprint()) ->
          propose(again, it.round() + 1, now);
      case Proposed _, Validated _, TurnedDown _ -> new Unchanged();
    };
  }

  default Outcome conclude(Conclusion conclusion, Instant now) {
    return switch (this) {
      case Proposed it when conclusion.round() == it.round() -> concluded(it, conclusion, now);
      case Proposed _, Validated _, TurnedDown _ -> new Unchanged();
    };
  }

  private static Outcome propose(Contact contact, int round, Instant now) {
    return new Changed(new Proposed(contact, round), new Found(contact, round, now));
  }

  private static Outcome concluded(Proposed it, Conclusion conclusion, Instant now) {
    var contact = it.contact();
    return switch (conclusion) {
      case Conclusion.Approved(var round, var requestId, var by) ->
          new Changed(
              new Validated(contact, round, requestId), new Accepted(contact, requestId, by, now));
      case Conclusion.Refused(var round, var requestId, var by, var reason) ->
          new Changed(
              new TurnedDown(contact, round, reason),
              new Refused(contact, requestId, by, reason, now));
      case Conclusion.Impossible(var round, var why) ->
          new Changed(new TurnedDown(contact, round, why));
    };
  }
}
