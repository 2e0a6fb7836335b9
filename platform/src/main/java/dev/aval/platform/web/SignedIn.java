package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Whom the head of a page greets; a bean of whoever knows.
public interface SignedIn {
  /// Set by the gateway for the services behind it, never accepted from outside.
  String FORM_TOKEN_HEADER = "X-Aval-Csrf";

  /// Empty for guests and strangers.
  Optional<String> name();

  /// Whether the head leads to the operators' pages.
  default boolean operator() {
    return false;
  }

  /// What the forms of this person's session must bring back.
  default Optional<String> formToken(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(FORM_TOKEN_HEADER));
  }
}
