package dev.aval.request.reminding;

import dev.aval.request.requests.Request;
import java.time.Instant;

/// What came of asking for a reminder.
public sealed interface RemindAnswer {
  record Asked(Request request) implements RemindAnswer {}

  record NotFound() implements RemindAnswer {}

  record NotAllowed() implements RemindAnswer {}

  /// @param from when it is possible again
  record TooSoon(Instant from) implements RemindAnswer {}

  /// Nobody was asked yet: it is held for an unpaid invoice.
  record Held() implements RemindAnswer {}

  record TooLate() implements RemindAnswer {}
}
