package dev.aval.sync.portfolio;

import java.util.Arrays;
import java.util.Optional;

/// What was shown of a request: an answer is about that and nothing newer (N4).
public record Shown(String requestId, int revision, String digest) {
  /// As a form carries it; nothing of what comes back is believed, approval-service judges it.
  public String text() {
    return requestId + "." + revision + "." + digest;
  }

  public static Optional<Shown> parse(String text) {
    var parts = Arrays.asList(text.split("\\.", 3));
    return parts.size() == 3 && parts.get(1).matches("[0-9]{1,9}")
        ? Optional.of(new Shown(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2)))
        : Optional.empty();
  }
}
