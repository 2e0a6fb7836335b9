package dev.aval.sync.runs;

import java.time.Duration;
import java.time.Instant;

/// Who does a run. He renews it while he lives; when it ends, another goes on.
public record Lease(String owner, Instant until) {
  public static final Duration LENGTH = Duration.ofSeconds(20);

  static Lease of(String owner, Instant now) {
    return new Lease(owner, now.plus(LENGTH));
  }

  boolean isFree(Instant now) {
    return !until.isAfter(now);
  }
}
