package dev.aval.notification.preferences;

/// Where somebody is told of something.
public enum Channel {
  BOTH,
  MAIL,
  INBOX,
  NONE;

  public boolean mails() {
    return this == BOTH || this == MAIL;
  }

  public boolean shows() {
    return this == BOTH || this == INBOX;
  }
}
