package dev.aval.notification.digests;

import java.util.Optional;

/// The way out of digests that each of them brings.
public interface Unsubscriptions {
  /// Made for one mail, and kept as a hash only.
  ///
  /// @return an address
  String open(String person);

  /// Whose it is. Used twice, it is still his.
  Optional<String> find(String token);
}
