package dev.aval.audit;

/// Something is missing or unreadable, so that nothing can be said.
@SuppressWarnings("serial")
final class Unjudged extends Exception {
  Unjudged(String message) {
    super(message);
  }
}
