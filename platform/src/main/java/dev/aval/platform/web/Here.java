package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The address of the page as its reader asked for it, for links that lead to the same page in
/// another language, look or order. Read from the query alone: asking for a parameter would read
/// the body of a form that is only passing by.
public record Here(String path, String query) {
  static Here of(HttpServletRequest request) {
    var query = request.getQueryString();
    return new Here(request.getRequestURI(), query == null ? "" : query);
  }

  /// As it stands in the address, so for plain words only.
  Optional<String> value(String name) {
    return parts()
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst();
  }

  /// The query of the same page with one value changed: `?status=decided&lang=fr`.
  public String with(String name, String value) {
    return Stream.concat(
            parts().filter(part -> !part.startsWith(name + "=")), Stream.of(name + "=" + value))
        .collect(Collectors.joining("&", "?", ""));
  }

  /// Whether the page is that one or lies below it.
  public boolean isIn(String section) {
    return path.equals(section) || path.startsWith(section + "/");
  }

  private Stream<String> parts() {
    return Stream.of(query.split("&")).filter(part -> !part.isEmpty());
  }
}
