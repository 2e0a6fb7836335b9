package dev.aval.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What request-service tells about accounts, on [Topics#ACCOUNTS] (compacted), keyed by code, and
/// about the settings that all of them inherit.
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

  /// What all accounts inherit, whole; its key is `*`, which is no account's.
  @EventType("platform.settings-changed.v1")
  record PlatformSettingsChanged(long version, Map<String, @Nullable Object> settings)
      implements Accounts {}
}
