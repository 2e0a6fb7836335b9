package dev.aval.platform.messaging;

/// A record that cannot be processed as it and we are. Without a stack trace: poison may come by
/// the thousand.
@SuppressWarnings("serial")
public final class Unprocessable extends Exception {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  Unprocessable(Reason reason) {
    super(reason.message(), null, false, false);
    this.reason = reason;
  }

  Unprocessable(String code, String message) {
    this(new Reason(code, message));
  }

  public Reason reason() {
    return reason;
  }
}
