package dev.aval.request.releasing;

import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Request;
import java.util.List;

/// What came of saying that the invoice of a request is paid.
public sealed interface HoldReleaseAnswer {
  /// Now, or before.
  record Released(Request request) implements HoldReleaseAnswer {}

  record NotFound() implements HoldReleaseAnswer {}

  record NotAllowed() implements HoldReleaseAnswer {}

  /// It is not held for that invoice, or has ended.
  record NotHeld(List<Objection> objections) implements HoldReleaseAnswer {}
}
