package dev.aval.invariants;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a request stands by its own events, read from the first to the last.
///
/// @param last the last that changed where it stands
/// @param put before whom it was to be asked: the last submission, or that what it was held for is
///   paid
record Story(String status, int revision, String digest, Happened last, Happened put) {
  private static final String PENDING = "PENDING";
  private static final String PAID = "request.hold-released.v1";
  private static final Map<String, String> STATUS =
      Map.of(
          "request.submitted.v1",
          PENDING,
          PAID,
          PENDING,
          "request.reopened.v1",
          PENDING,
          "request.approved.v1",
          "APPROVED",
          "request.refused.v1",
          "REFUSED",
          "request.changes-requested.v1",
          "CHANGES_REQUESTED",
          "request.cancelled.v1",
          "CANCELLED",
          "request.expired.v1",
          "EXPIRED");

  static Optional<Story> of(List<Happened> events) {
    return events.stream()
        .filter(it -> STATUS.containsKey(it.type()))
        .reduce((_, later) -> later)
        .map(it -> new Story(status(it), it.revision(), it.text("/digest"), it, put(events, it)));
  }

  private static Happened put(List<Happened> events, Happened otherwise) {
    return events.stream().filter(Story::puts).reduce(otherwise, (_, later) -> later);
  }

  /// Says of a revision whether people may be asked about it.
  static boolean puts(Happened it) {
    return it.is("request.submitted.v1") || it.is(PAID);
  }

  /// Nobody is asked about it before a payment comes.
  static boolean holds(Happened it) {
    return it.is("request.submitted.v1") && it.text("/held").equals("true");
  }

  boolean isHeld() {
    return isPending() && holds(put);
  }

  /// When what it waited for was paid; empty where that was not what happened last.
  String paidAt() {
    return put.is(PAID) ? put.text("/releasedAt") : "";
  }

  private static String status(Happened it) {
    return STATUS.getOrDefault(it.type(), "");
  }

  boolean isPending() {
    return status.equals(PENDING);
  }

  static boolean isOutcome(Happened it) {
    return STATUS.containsKey(it.type()) && !status(it).equals(PENDING);
  }

  /// As approval-service names it.
  static String outcome(Happened it) {
    return status(it);
  }

  static boolean opens(Happened it) {
    return status(it).equals(PENDING) && !it.is(PAID);
  }
}
