package dev.aval.gateway.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cookie of the session: it opens everything its owner may do, so no service ever sees it.
final class SessionCookie {
  static final String NAME = "__Host-aval";

  private SessionCookie() {}

  static Optional<String> without(@Nullable List<String> cookies) {
    if (cookies == null) return Optional.empty();
    var others =
        cookies.stream()
            .flatMap(header -> Stream.of(header.split(";")))
            .map(String::strip)
            .filter(cookie -> !cookie.startsWith(NAME + "=") && !cookie.isEmpty())
            .collect(Collectors.joining("; "));
    return Optional.of(others).filter(text -> !text.isEmpty());
  }
}
