package dev.aval.approval.operating.web;

import dev.aval.approval.operating.Piles.Page;
import dev.aval.approval.operating.Piles.Place;
import dev.aval.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Places of the operators' lists as they travel in an address.
final class Tokens {
  private Tokens() {}

  /// Null behind the last page.
  static @Nullable String next(Page it) {
    return it.next().map(Tokens::token).orElse(null);
  }

  /// Nothing asks for the first page.
  static Optional<Place> place(@Nullable String token) {
    if (token == null || token.isEmpty()) return Optional.empty();
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      var dot = text.indexOf('.');
      var since = Instant.ofEpochMilli(Long.parseLong(text, 0, dot, 10));
      return Optional.of(new Place(since, text.substring(dot + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "bad-page-token", "This page token is not ours")
          .exception();
    }
  }

  private static String token(Place it) {
    var text = it.since().toEpochMilli() + "." + it.approvalId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
