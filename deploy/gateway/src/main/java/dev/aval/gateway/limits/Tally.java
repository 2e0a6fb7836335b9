package dev.aval.gateway.limits;

import io.github.bucket4j.Bucket;

/// The calls of one caller, and what became known of the secret it brings.
final class Tally {
  private enum Standing {
    NEW,
    KNOWN,
    UNKNOWN
  }

  private final Bucket bucket;
  private volatile Standing standing = Standing.NEW;

  Tally(Bucket bucket) {
    this.bucket = bucket;
  }

  /// Nanoseconds to wait; 0 when the call is taken.
  long take() {
    return bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
  }

  /// Nanoseconds until a call could be taken.
  long look() {
    return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
  }

  boolean isNew() {
    return standing == Standing.NEW;
  }

  /// Whether this was news of a secret that nobody knows: the same one again is no further guess.
  boolean learn(boolean unknown) {
    var news = unknown && standing == Standing.NEW;
    if (standing == Standing.NEW || !unknown)
      standing = unknown ? Standing.UNKNOWN : Standing.KNOWN;
    return news;
  }
}
