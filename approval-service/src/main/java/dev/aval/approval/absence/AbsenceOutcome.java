package dev.aval.approval.absence;

import java.time.Instant;
import java.util.List;

/// What became of a wish to arrange something.
public sealed interface AbsenceOutcome {
  /// @param id of the delegation that was set or ended, empty where it was the standing deputy
  record Arranged(Absence absence, String id, Instant at) implements AbsenceOutcome {}

  record Unchanged(Absence absence) implements AbsenceOutcome {}

  record Faulty(List<Flaw> flaws) implements AbsenceOutcome {}

  record Refused(Refusal reason) implements AbsenceOutcome {}

  enum Refusal {
    /// No such delegation or account, or none that this person may know of.
    NOT_FOUND,
    NOT_ALLOWED,
    TOO_MANY
  }

  /// What is wrong with a field.
  record Flaw(String field, Fault fault) {}

  enum Fault {
    MISSING,
    NOT_AN_ADDRESS,
    ONESELF,
    NOT_A_MEMBER,
    /// The deputy, or somebody he has stand in for him, has this person stand in.
    CYCLE,
    /// More than three would stand in for one another.
    CHAIN,
    NOT_A_TIME,
    BEFORE_START,
    PAST,
    TOO_LONG,
    UNKNOWN_TYPE,
    UNKNOWN_ACCOUNT
  }
}
