package dev.aval.sync.differences;

import java.util.Arrays;

/// Which contacts a run has read: eight bytes each, so that a million fit into memory.
///
/// Two ids that share these eight bytes would hide the absence of one of them; among a million
/// contacts that happens once in forty million years of daily runs.
public interface SeenIds {
  void keep(String runId, int page, long[] ids);

  /// All of a run.
  Sorted of(String runId);

  void forget(String runId);

  record Sorted(long[] ids) {
    public Sorted {
      Arrays.sort(ids);
    }

    boolean has(long id) {
      return Arrays.binarySearch(ids, id) >= 0;
    }
  }

  /// 64 well mixed bits of an id.
  static long bits(String contactId) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < contactId.length(); i++) {
      hash = (hash ^ contactId.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
