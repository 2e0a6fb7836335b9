package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import java.time.Instant;

/// A place in a list: after this request. It stays the same place while others come and go.
public record Position(Instant submittedAt, String requestId) {
  static Position of(Request request) {
    return new Position(request.facts().submittedAt(), request.facts().requestId());
  }
}
