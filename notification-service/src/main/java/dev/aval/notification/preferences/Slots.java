package dev.aval.notification.preferences;

import java.time.Instant;

/// When digests are sent.
public interface Slots {
  /// Whatever waits for this person by then is sent at that time; planned twice, it is once.
  void plan(String person, Instant at);

  /// Whatever waits for this person is sent at that time, besides what is planned.
  ///
  /// @param cause told twice, it is once
  void sendAt(String person, Instant at, String cause);

  /// How many wait for a person; counted no further than `limit`.
  int waiting(String person, int limit);
}
