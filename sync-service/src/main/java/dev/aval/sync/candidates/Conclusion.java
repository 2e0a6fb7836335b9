package dev.aval.sync.candidates;

import org.jspecify.annotations.Nullable;

/// What became of the request for a candidate in one of its rounds.
public sealed interface Conclusion {
  int round();

  record Approved(int round, String requestId, @Nullable Person by) implements Conclusion {}

  record Refused(int round, String requestId, @Nullable Person by, String reason)
      implements Conclusion {}

  /// The request itself was not acceptable, say because no account has that client code.
  record Impossible(int round, String why) implements Conclusion {}
}
