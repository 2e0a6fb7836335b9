package dev.aval.invariants;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a request stands by its own events, read from the first to the last.
///
/// @param last the last that changed where it stands
record Story(String status, int revision, String digest, Happened last) {
  private static final String PENDING = "PENDING";
  private static final Map<String, String> STATUS =
      Map.of(
          "request.submitted.v1", PENDING,
          "request.reopened.v1", PENDING,
          "request.approved.v1", "APPROVED",
          "request.refused.v1", "REFUSED",
          "request.changes-requested.v1", "CHANGES_REQUESTED",
          "request.cancelled.v1", "CANCELLED",
          "request.expired.v1", "EXPIRED");

  static Optional<Story> of(List<Happened> events) {
    return events.stream()
        .filter(it -> STATUS.containsKey(it.type()))
        .reduce((_, later) -> later)
        .map(it -> new Story(status(it), it.revision(), it.text("/digest"), it));
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
    return status(it).equals(PENDING);
  }
}
