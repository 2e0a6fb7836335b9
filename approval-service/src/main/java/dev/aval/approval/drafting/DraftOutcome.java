package dev.aval.approval.drafting;

import java.util.List;

/// What became of a draft.
public sealed interface DraftOutcome {
  record Kept(Shelved shelved) implements DraftOutcome {}

  record Unchanged(Shelved shelved) implements DraftOutcome {}

  record Faulty(List<Flaw> flaws) implements DraftOutcome {}

  record Refused(Refusal reason) implements DraftOutcome {}

  enum Refusal {
    /// There is no such account or policy, or none that this person may know of.
    NOT_FOUND,
    NOT_ALLOWED,
    /// Somebody else was faster: it has another version than the one that was edited.
    ANOTHER_VERSION,
    /// So many versions are not kept; begin a new policy.
    TOO_MANY_VERSIONS
  }
}
