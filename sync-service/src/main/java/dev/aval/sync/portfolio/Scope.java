package dev.aval.sync.portfolio;

import java.util.Set;

/// Where candidates are looked for.
public sealed interface Scope {
  record Everywhere() implements Scope {}

  /// In these files and no other; in none of none.
  record In(Set<String> codes) implements Scope {
    public In {
      codes = Set.copyOf(codes);
    }
  }
}
