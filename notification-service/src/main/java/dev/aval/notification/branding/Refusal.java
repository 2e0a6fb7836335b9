package dev.aval.notification.branding;

/// Why branding is not changed.
public enum Refusal {
  /// No such account, or not for this reader to know.
  NOT_FOUND,
  /// Longer than 60 characters, or with some that could make it look like an address.
  NAME,
  COLOR,
  REPLY_TO,
  /// Neither PNG nor JPEG, whatever it is called.
  LOGO_TYPE,
  /// Too many bytes or pixels.
  LOGO_SIZE,
  /// PNG or JPEG, but broken.
  LOGO_BROKEN
}
