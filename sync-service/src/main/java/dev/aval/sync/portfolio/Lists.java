package dev.aval.sync.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Candidates by file. Each is one range of an index.
public interface Lists {
  /// How many wait, of each file in which somebody does.
  Map<String, Integer> waiting(Scope scope);

  /// Those who wait, by file.
  ///
  /// @param kind only of this kind
  List<Listed> waiting(Scope scope, Optional<Kind> kind, Optional<Spot> after, int limit);

  /// Validated and being added, and those that were added since, the newest first.
  List<Listed> underWay(Collection<String> accounts, Instant addedSince, int limit);

  /// What is over in a file, the newest first.
  List<Listed> ended(String account, Instant before, int limit);

  /// Where a page of those who wait ends.
  record Spot(String account, String id) {
    public static Spot of(Listed it) {
      return new Spot(it.account(), it.id());
    }
  }
}
