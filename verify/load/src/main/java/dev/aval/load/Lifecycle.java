package dev.aval.load;

/// The moments of one request, in nanoseconds of this process; mails are matched by wall clock.
/// What is not `paced` was started because another one ended.
final class Lifecycle {
  final String externalId;
  final boolean measured;
  final boolean paced;
  final long submittedAt;
  final long submittedMillis;
  volatile long decidingAt;
  volatile long outcomeAt;
  volatile String requestId = "";

  Lifecycle(
      String externalId, boolean measured, boolean paced, long submittedAt, long submittedMillis) {
    this.externalId = externalId;
    this.measured = measured;
    this.paced = paced;
    this.submittedAt = submittedAt;
    this.submittedMillis = submittedMillis;
  }

  boolean concluded() {
    return outcomeAt != 0;
  }
}
