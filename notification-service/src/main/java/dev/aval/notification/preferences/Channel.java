package dev.aval.notification.preferences;

/// Where somebody is told of something.
public enum Channel {
  BOTH,
  MAIL,
  INBOX,
  NONE,
  /// Here at once, by mail together with others, whatever else comes by itself.
  DIGEST;

  public boolean mails() {
    return this == BOTH || this == MAIL || this == DIGEST;
  }

  public boolean shows() {
    return this == BOTH || this == INBOX || this == DIGEST;
  }
}
