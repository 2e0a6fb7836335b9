package dev.aval.sync.accounts;

import java.util.Set;

/// What follows elsewhere from accounts as they now are. Told again, it is looked after again.
public interface Consequence {
  /// @param codes of accounts that were kept a moment ago
  void of(Set<String> codes);
}
