package dev.aval.approval.opening;

import java.util.Collection;
import java.util.Map;

/// What waits only because of the approval mode of its account.
public interface Held {
  /// The accounts of such approvals, by the id of the approval.
  Map<String, String> in(Collection<String> accounts);
}
