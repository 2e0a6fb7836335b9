package dev.aval.approval.confirming;

import java.time.Instant;

/// In which browsers somebody has entered a code; by hashes that say neither who nor which.
public interface KnownBrowsers {
  boolean knows(String hash, Instant now);

  void remember(String hash, Instant now, Instant until);
}
