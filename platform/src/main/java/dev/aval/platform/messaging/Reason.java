package dev.aval.platform.messaging;

/// Why a record was set aside. The code is for programs, the message for people.
public record Reason(String code, String message) {
  private static final int LONGEST = 2000;

  public Reason {
    if (message.length() > LONGEST) message = message.substring(0, LONGEST);
  }

  static Reason of(String code, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) root = root.getCause();
    return new Reason(code, root.getClass().getName() + ": " + root.getMessage());
  }
}
