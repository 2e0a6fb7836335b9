package dev.aval.sync.portfolio;

import java.util.Optional;

/// Where a page of files ends: among those in which somebody waits, or among the others.
public record Place(boolean waiting, String code) {
  public static Optional<Place> of(String token) {
    return token.length() > 2 && (token.startsWith("w.") || token.startsWith("o."))
        ? Optional.of(new Place(token.startsWith("w"), token.substring(2)))
        : Optional.empty();
  }

  public String token() {
    return (waiting ? "w." : "o.") + code;
  }
}
