package dev.aval.notification.preferences;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What people want, as far as they said.
public interface AllPreferences {
  /// By folded address, of those who said anything.
  Map<String, Preferences> among(Collection<String> people);

  void keep(Preferences preferences);

  default Preferences of(String person) {
    return among(List.of(person)).getOrDefault(person, Preferences.none(person));
  }
}
