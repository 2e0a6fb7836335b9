package dev.aval.sync.candidates;

import dev.aval.sync.candidates.Candidate.Applied;
import dev.aval.sync.candidates.Candidate.Applying;
import dev.aval.sync.candidates.Candidate.Baseline;
import dev.aval.sync.candidates.Candidate.Proposed;
import dev.aval.sync.candidates.Candidate.TurnedDown;
import dev.aval.sync.candidates.Candidate.Validated;
import dev.aval.sync.candidates.Candidate.Withdrawn;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks a human about a person, and takes the question back.
public final class Proposing {
  private Proposing() {}

  /// The ERP gives reason to ask this.
  public static Outcome propose(Optional<Candidate> known, Ask ask, Instant now) {
    if (known.isEmpty()) {
      return asked(ask, 1, List.of(), now);
    }
    var it = known.get();
    return switch (it) {
      case Proposed _, Validated _, Baseline _ ->
          it.ask().sameAs(ask)
              ? new Unchanged()
              : asked(ask, it.round() + 1, taken(it, Withdrawal.CHANGED, now), now);
      // the account is being changed already; the next run sees what is left to do
      case Applying _ -> new Unchanged();
      case TurnedDown _, Applied _ ->
          it.ask().sameAs(ask) ? new Unchanged() : asked(ask, it.round() + 1, List.of(), now);
      case Withdrawn _ -> asked(ask, it.round() + 1, List.of(), now);
    };
  }

  /// The first run found him; nobody is asked yet.
  public static Outcome keepForBaseline(Optional<Candidate> known, Ask ask, Instant now) {
    return known.isPresent()
        ? propose(known, ask, now)
        : new Changed(new Baseline(ask, 1, now), List.of());
  }

  /// There is no reason any more.
  public static Outcome withdraw(Candidate it, Withdrawal why, Instant now) {
    return switch (it) {
      case Proposed _, Validated _, Baseline _ ->
          new Changed(
              new Withdrawn(
                  why == Withdrawal.ERASED ? it.ask().erased() : it.ask(), it.round(), now, why),
              taken(it, why, now));
      case Applying _, Applied _, TurnedDown _, Withdrawn _ -> new Unchanged();
    };
  }

  /// Somebody has thought again about who was turned down.
  public static Outcome proposeAgain(Candidate it, Instant now) {
    return it instanceof TurnedDown
        ? asked(it.ask(), it.round() + 1, List.of(), now)
        : new Unchanged();
  }

  static Outcome asked(Ask ask, int round, List<CandidateEvent> before, Instant now) {
    var events = new ArrayList<>(before);
    events.add(new CandidateEvent.Asked(ask, round, now));
    return new Changed(new Proposed(ask, round, now, null), events);
  }

  /// Of what nobody was asked about, nobody is told.
  static List<CandidateEvent> taken(Candidate it, Withdrawal why, Instant now) {
    return it instanceof Baseline
        ? List.of()
        : List.of(new CandidateEvent.Withdrawn(it.ask(), it.round(), why, now));
  }
}
