package dev.aval.request.gates;

import dev.aval.request.requests.Cause;
import java.time.Instant;

/// What became of a request that is about something.
public sealed interface Heard {
  String account();

  String subjectRef();

  String requestId();

  /// The number of the event among those of its request.
  long seq();

  Instant at();

  Cause cause();

  record Waits(
      String account, String subjectRef, Blocker blocker, long seq, Instant at, Cause cause)
      implements Heard {
    @Override
    public String requestId() {
      return blocker.requestId();
    }
  }

  record Ended(
      String account, String subjectRef, String requestId, long seq, Instant at, Cause cause)
      implements Heard {}
}
