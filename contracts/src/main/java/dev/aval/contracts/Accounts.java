package dev.aval.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What request-service tells about accounts, on [Topics#ACCOUNTS] (compacted), keyed by code.
public sealed interface Accounts extends WireRecord {

  /// The whole account as it now is, never a difference.
  @EventType("account.changed.v1")
  record Changed(
      String account,
      long version,
      String name,
      boolean approvalMode,
      List<Member> members,
      Map<String, @Nullable Object> settings)
      implements Accounts {}
}
