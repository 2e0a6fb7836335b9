package dev.aval.notification.telling;

import java.util.Collection;
import java.util.Map;

/// What the letters of accounts look like.
public interface Letterheads {
  /// @param codes of accounts
  Map<String, Letterhead> of(Collection<String> codes);
}
