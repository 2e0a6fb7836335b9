package dev.aval.notification.reaching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The addresses that nobody is reached at.
public interface Suppressions {
  /// One that is known already begins anew.
  void keep(List<Suppressed> found);

  /// By address; those from before `since` count no more.
  Map<String, Suppressed> among(Collection<String> addresses, Instant since);

  /// The newest first.
  List<Suppressed> newest(int limit);

  /// @return whether it was there
  boolean lift(String address);
}
