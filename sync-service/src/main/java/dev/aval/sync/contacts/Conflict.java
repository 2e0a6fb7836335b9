package dev.aval.sync.contacts;

/// Why it is not sure who somebody is. It is shown, never guessed.
public enum Conflict {
  /// Name and e-mail are both others now: the id may have been given to somebody else.
  ID_REUSED,
  /// Another client's contact now.
  CLIENT_CHANGED,
  /// His own code is that of another contact, too.
  CODE_REUSED,
  /// Another contact of the same client has the same e-mail.
  EMAIL_SHARED
}
