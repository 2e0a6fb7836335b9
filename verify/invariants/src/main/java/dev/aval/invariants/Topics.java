package dev.aval.invariants;

import java.util.List;

/// What is read, those last that tell why something happened: so nothing that is read lacks its
/// cause because that was written meanwhile.
final class Topics {
  static final String STATE = "aval.requests.state";
  static final String EVIDENCE = "aval.evidence";
  static final String REQUESTS = "aval.requests";
  static final String APPROVALS = "aval.approvals";
  static final String REMINDERS = "aval.reminders";
  static final String NOTIFICATIONS = "aval.notifications";
  static final String LINKS = "aval.links";

  static final List<String> IN_ORDER =
      List.of(STATE, EVIDENCE, NOTIFICATIONS, LINKS, REMINDERS, REQUESTS, APPROVALS);

  /// All that evidence is made of.
  static final List<String> CHAINED = List.of(REQUESTS, APPROVALS, REMINDERS, NOTIFICATIONS, LINKS);

  private Topics() {}
}
