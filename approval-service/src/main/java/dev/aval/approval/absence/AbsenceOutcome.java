package dev.aval.approval.absence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
    TOO_MANY,
    /// What a platform sets once more is over.
    ENDED,
    /// The id that a platform gives was given by somebody else.
    TAKEN
  }

  /// What is wrong with a field.
  record Flaw(String field, Fault fault) {}

  /// In words for whoever writes a client; people read those of their language.
  enum Fault {
    MISSING("Say this"),
    NOT_AN_ADDRESS("This is no e-mail address"),
    ONESELF("Nobody stands in for himself"),
    NOT_A_MEMBER("Only a member of the account can stand in here"),
    /// The deputy, or somebody he has stand in for him, has this person stand in.
    CYCLE("That person has this one stand in at the same time"),
    CHAIN("More than three would stand in for one another"),
    NOT_A_TIME("This is no date and time"),
    BEFORE_START("It ends before it begins"),
    PAST("This is over already"),
    TOO_LONG("This is too long"),
    UNKNOWN_TYPE("There is no such type of request"),
    UNKNOWN_ACCOUNT("There is no such account");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
      return words;
    }
  }
}
