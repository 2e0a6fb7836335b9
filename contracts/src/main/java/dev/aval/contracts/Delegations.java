package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who stands in for whom, on [Topics#DELEGATIONS] (compacted), keyed by the folded address of
/// whoever is absent: all of one person at once.
public sealed interface Delegations extends WireRecord {
  /// `deputy` is asked when the person keeps silent; `delegations` are those that are not over.
  @EventType("delegation.changed.v1")
  record Changed(Person person, List<Delegation> delegations, @Nullable Person deputy, Instant at)
      implements Delegations {}

  /// In force from `from` until before `until`; without types or account for all of them. `source`
  /// is that of the platform that set it, `by` whoever did; in the accounts of `except` it was
  /// ended.
  record Delegation(
      String id,
      Person deputy,
      Instant from,
      Instant until,
      @Nullable List<String> types,
      @Nullable String account,
      @Nullable String note,
      @Nullable Person by,
      @Nullable String source,
      @Nullable List<String> except) {}
}
