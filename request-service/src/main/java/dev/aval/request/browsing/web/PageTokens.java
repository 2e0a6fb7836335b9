package dev.aval.request.browsing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.request.browsing.Position;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// A position as an opaque text. It holds nothing that its reader may not see, and it opens nothing
/// that its bearer could not ask for anyway.
final class PageTokens {
  private PageTokens() {}

  static String of(Position position) {
    String text = position.submittedAt().toEpochMilli() + "." + position.requestId();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// Empty when it is not one of ours.
  static Optional<Position> read(String token) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("\\.", 2);
      return parts.length == 2
          ? Optional.of(new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
