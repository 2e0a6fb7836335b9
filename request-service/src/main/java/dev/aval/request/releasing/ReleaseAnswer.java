package dev.aval.request.releasing;

import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Request;
import java.util.List;

/// What came of saying that a request is released.
public sealed interface ReleaseAnswer {
  /// Now, or before.
  record Released(Request request) implements ReleaseAnswer {}

  record NotFound() implements ReleaseAnswer {}

  record NotAllowed() implements ReleaseAnswer {}

  record NotApproved(List<Objection> objections) implements ReleaseAnswer {}
}
