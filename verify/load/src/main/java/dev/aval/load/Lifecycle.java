package dev.aval.load;

/// The moments of one request, in nanoseconds of this process; mails are matched by wall clock.
final class Lifecycle {
  final String externalId;
  final boolean measured;
  final long submittedAt;
  final long submittedMillis;
  volatile long decidingAt;
  volatile long outcomeAt;
  volatile String requestId = "";

  Lifecycle(String externalId, boolean measured, long submittedAt, long submittedMillis) {
    this.externalId = externalId;
    this.measured = measured;
    this.submittedAt = submittedAt;
    this.submittedMillis = submittedMillis;
  }

  boolean concluded() {
    return outcomeAt != 0;
  }
}
