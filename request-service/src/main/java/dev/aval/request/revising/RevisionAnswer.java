package dev.aval.request.revising;

import dev.aval.request.intake.Answer;

/// What came of handing in another version.
public sealed interface RevisionAnswer {
  record Handed(Answer answer) implements RevisionAnswer {}

  record NotFound() implements RevisionAnswer {}

  record NotAllowed() implements RevisionAnswer {}
}
