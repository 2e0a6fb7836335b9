package dev.aval.notification.preferences;

import java.util.List;

/// What somebody's wish comes to.
public sealed interface Judged {
  record Accepted(Preferences preferences) implements Judged {}

  record Faulty(List<Flaw> flaws) implements Judged {}

  /// @param field as in [Wish]; of channels the name of the concern
  record Flaw(String field, Fault fault) {}

  enum Fault {
    UNKNOWN,
    /// It has to reach him in some way.
    NEEDED,
    MISSING,
    NOT_A_TIME,
    /// Quiet hours that end when they begin.
    SAME,
    NOT_A_COUNT
  }
}
