package dev.aval.platform.web;

import java.util.Optional;

/// Whom the head of a page greets; a bean of whoever knows.
@FunctionalInterface
public interface SignedIn {
  /// Empty for guests and strangers.
  Optional<String> name();
}
