package dev.aval.approval.intake;

import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.deciding.Ruling;

/// What came of a command.
public sealed interface Answer {
  /// Nothing: it was carried out before.
  record Seen() implements Answer {}

  record Ruled(Ruling ruling) implements Answer {}

  record Arranged(AbsenceOutcome outcome) implements Answer {}
}
