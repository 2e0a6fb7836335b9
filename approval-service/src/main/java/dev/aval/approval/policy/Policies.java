package dev.aval.approval.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The policies in force.
public interface Policies {
  /// By account, those that may apply there, the nearest first: the account's own, those of the
  /// platform, the profiles; the last is for everything.
  Map<String, List<Policy>> books(Collection<String> accounts);
}
