package dev.aval.approval.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Where a page of an inbox ended: the next one goes on below, whatever came in on top meanwhile.
public record Place(Instant at, String approvalId) {

  public String token() {
    var text = at.toEpochMilli() + "." + approvalId;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Empty for a token that we never gave out.
  public static Optional<Place> of(String token) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      var dot = text.indexOf('.');
      var at = Instant.ofEpochMilli(Long.parseLong(text, 0, dot, 10));
      return Optional.of(new Place(at, text.substring(dot + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }
}
