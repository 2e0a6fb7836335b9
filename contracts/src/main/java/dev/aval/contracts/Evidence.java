package dev.aval.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The heads of the evidence chains, on [Topics#EVIDENCE], keyed by request id: whoever keeps them
/// sees when the newest entry of a chain is gone. How a chain is made: `docs/evidence.md`.
public sealed interface Evidence extends WireRecord {
  /// @param n of the newest entry, which is how many there are
  /// @param hash of the newest entry
  @EventType("evidence.head.v1")
  record Head(String requestId, @Nullable String account, long n, String hash, Instant at)
      implements Evidence {}
}
