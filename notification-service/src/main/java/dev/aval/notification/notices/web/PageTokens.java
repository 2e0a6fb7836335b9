package dev.aval.notification.notices.web;

import dev.aval.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Keys of notices as they stand in addresses.
final class PageTokens {
  private PageTokens() {}

  static String of(String key) {
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static @Nullable String key(@Nullable String token) {
    if (token == null || token.isEmpty()) return null;
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "bad-page-token", "This page token is not ours")
          .exception();
    }
  }
}
