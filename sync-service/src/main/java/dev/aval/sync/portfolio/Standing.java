package dev.aval.sync.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the request about a candidate stands, for whoever looks.
public sealed interface Standing {
  /// He may answer.
  record Open(Shown shown) implements Standing {}

  /// It waits for others.
  record ForOthers() implements Standing {}

  /// Answered, and not heard of here yet.
  record Answered(@Nullable String by, @Nullable Instant at) implements Standing {}

  /// Asked a moment ago: approval-service does not know of it yet.
  record NotYet() implements Standing {}

  /// approval-service does not answer.
  record Unreachable() implements Standing {}
}
