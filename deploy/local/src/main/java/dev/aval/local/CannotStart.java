package dev.aval.local;

/// A reason not to start that a person can act on: shown as it is, in their language, without a
/// stack trace.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String words) {
    super(words);
  }
}
