package dev.aval.link.orderlinks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinks.Position;
import dev.aval.platform.web.Problem;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Where the next page begins.
final class PageTokens {
  static final int SIZE = 25;

  private PageTokens() {}

  static String after(OrderLink last) {
    var text = last.createdAt().toEpochMilli() + " " + last.linkId();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static Optional<Position> read(@Nullable String token) {
    if (token == null || token.isEmpty()) return Optional.empty();
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), UTF_8).split(" ", 2);
      return Optional.of(new Position(Instant.ofEpochMilli(Long.parseLong(text[0])), text[1]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "bad-page-token", "This is no page token of ours")
          .exception();
    }
  }
}
