package dev.aval.embedded.mongo.store;

/// How much may wait in memory or in the journal before the maps are committed, and how large the
/// cache of pages is. The defaults keep a replay near a second and the heap small.
public record Limits(int cacheMegabytes, long journalBytes, int unsavedBytes) {
  public static Limits defaults() {
    return new Limits(32, 48L << 20, 48 << 20);
  }
}
