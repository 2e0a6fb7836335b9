package dev.aval.contracts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What approval-service tells about policies, on [Topics#POLICIES] (compacted), keyed by owner and
/// id: each version as a whole.
public sealed interface Policies extends WireRecord {
  /// Without an account it is for the whole platform; `policy` is the document as it was handed in.
  @EventType("policy.changed.v1")
  record Changed(
      @Nullable String account,
      String policyId,
      int version,
      boolean retired,
      Map<String, @Nullable Object> policy,
      Person by,
      Instant at)
      implements Policies {}
}
