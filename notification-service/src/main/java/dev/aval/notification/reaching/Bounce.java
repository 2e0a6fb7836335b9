package dev.aval.notification.reaching;

import java.util.regex.Pattern;

/// A mail that a server took and could not deliver after all.
///
/// @param delivery the message it was, as its mail named it
/// @param address whom it did not reach
/// @param status an enhanced status code (RFC 3463), such as 5.1.1
public record Bounce(String delivery, String address, String status, String why) {
  private static final Pattern NOBODY_THERE = Pattern.compile("5\\.(?:1\\.\\d+|2\\.1|4\\.4)");

  boolean isForGood() {
    return status.startsWith("5.");
  }

  /// The address itself is at fault, not this mail: nobody of that name, no such domain, a mailbox
  /// that was closed. One that is full, or a server that does not like us, may be another matter
  /// next time.
  static boolean isOfTheAddress(String said) {
    return NOBODY_THERE.matcher(said).find();
  }
}
