package dev.aval.request.cancelling;

import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Request;
import java.util.List;

/// What came of calling a request back.
public sealed interface CancelAnswer {
  record Taken(Request request) implements CancelAnswer {}

  record NotFound() implements CancelAnswer {}

  record NotAllowed() implements CancelAnswer {}

  record TooLate(List<Objection> objections) implements CancelAnswer {}
}
