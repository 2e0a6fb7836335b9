package dev.aval.embedded.mongo.store;

import org.h2.mvstore.MVStore;

/// Keeps the file within a few times the live data. A commit appends pages; what they replace
/// leaves holes in older chunks. After a commit, the emptiest chunks are rewritten a little at a
/// time, so that no single pause is long and none is left for closing.
final class Compaction {
  private static final int FILL_PERCENT = 60;
  private static final int STEP_BYTES = 16 << 20;

  private final MVStore maps;

  Compaction(MVStore maps) {
    this.maps = maps;
  }

  void afterCommit() {
    maps.compact(FILL_PERCENT, STEP_BYTES);
  }
}
