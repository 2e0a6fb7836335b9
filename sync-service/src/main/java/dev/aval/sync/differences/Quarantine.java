package dev.aval.sync.differences;

import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.Flaw;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that could not be read, until they can.
public interface Quarantine {
  void keepAll(String system, String runId, Collection<Bad> rows, Instant now);

  /// A complete run has read the others well.
  void release(String system, String runId);

  /// In the order of where they are.
  List<Kept> of(String system, String after, int most);

  /// Those that are there since then or longer.
  List<Kept> since(String system, Instant then, int most);

  /// @param id within the system
  /// @param run that saw it last
  record Kept(
      String id,
      String where,
      @Nullable String externalId,
      Flaw why,
      String run,
      Instant firstSeenAt) {}
}
