package dev.aval.platform.messaging;

import org.jspecify.annotations.Nullable;

/// Says "not now": something the work needs is away. The batch is tried again until it succeeds and
/// is never parked.
public class TransientFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TransientFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public TransientFailure(String message) {
    this(message, null);
  }
}
