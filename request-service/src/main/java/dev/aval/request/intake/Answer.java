package dev.aval.request.intake;

import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Request;
import java.util.List;

/// What became of something handed in.
public sealed interface Answer {
  /// It is a request of ours now, or was one before.
  record Taken(Request request) implements Answer {}

  record Rejected(Named named, List<Objection> objections) implements Answer {}

  /// Not now: its account is changing. Hand it in again in a moment.
  record Deferred() implements Answer {}

  /// The very record was dealt with before.
  record SeenBefore() implements Answer {}
}
