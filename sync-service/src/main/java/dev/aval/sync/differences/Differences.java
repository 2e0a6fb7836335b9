package dev.aval.sync.differences;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The differences of runs. Kept again, a difference replaces itself: the later reading holds.
public interface Differences {
  void keepAll(String runId, Collection<Difference> differences);

  /// In order of their contacts.
  ///
  /// @param after the contact of the last one that is known; empty: from the first
  List<Difference> after(String runId, String after, int most);

  /// As [#after], those of one kind.
  List<Difference> ofKind(String runId, Difference.@Nullable Kind kind, String after, int most);

  /// Forgets runs that are old.
  void forget(String runId);

  /// Forgets what any run says about these.
  void forgetContacts(Collection<String> contactIds);
}
