package dev.aval.sync.portfolio.web;

import dev.aval.sync.candidates.Admitting;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Person;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.Listed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody about whom nothing is asked any more, as a page shows him.
///
/// @param state a key below `sync.state`
/// @param since when he was validated, turned down or taken back
/// @param by who answered; null where nobody did
/// @param why the reason, or the code of one below `sync.why`
/// @param late P4: validated more than 24 h ago, and not yet seen in the account
record PastView(
    String id,
    Kind kind,
    Contact contact,
    @Nullable String member,
    String state,
    Instant since,
    @Nullable String by,
    @Nullable String why,
    boolean late) {

  static PastView of(Listed listed, Instant now) {
    var it = listed.candidate();
    return new PastView(
        listed.id(),
        listed.kind(),
        listed.contact(),
        CaseView.member(it.ask()),
        state(it),
        it.since(),
        name(by(it)),
        why(it),
        Admitting.isLate(it, now));
  }

  static String state(Candidate it) {
    return switch (it) {
      case Candidate.Proposed _ -> "proposed";
      case Candidate.Baseline _ -> "baseline";
      case Candidate.Validated _, Candidate.Applying _ -> "being-added";
      case Candidate.Applied _ -> "added";
      case Candidate.TurnedDown _ -> "turned-down";
      case Candidate.Withdrawn _ -> "withdrawn";
    };
  }

  private static @Nullable Person by(Candidate it) {
    return switch (it) {
      case Candidate.Validated that -> that.by();
      case Candidate.Applying that -> that.by();
      case Candidate.Applied that -> that.by();
      case Candidate.TurnedDown that -> that.by();
      case Candidate.Proposed _, Candidate.Baseline _, Candidate.Withdrawn _ -> null;
    };
  }

  private static @Nullable String why(Candidate it) {
    return switch (it) {
      case Candidate.TurnedDown that -> that.why();
      case Candidate.Withdrawn that -> that.why().name();
      default -> null;
    };
  }

  private static @Nullable String name(@Nullable Person it) {
    return it == null ? null : it.name() == null ? it.email() : it.name();
  }
}
