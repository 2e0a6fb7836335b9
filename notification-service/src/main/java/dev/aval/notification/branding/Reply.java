package dev.aval.notification.branding;

import java.util.List;

/// What came of looking after a brand.
public sealed interface Reply<T> {
  record Done<T>(T it) implements Reply<T> {}

  /// @param why everything that is wrong
  record Refused<T>(List<Refusal> why) implements Reply<T> {}
}
