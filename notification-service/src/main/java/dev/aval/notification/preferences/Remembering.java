package dev.aval.notification.preferences;

import dev.aval.notification.memory.Memory;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Remembers for a moment what people want.
public final class Remembering implements AllPreferences {
  private final AllPreferences stored;
  private final Memory<Preferences> memory;

  public Remembering(AllPreferences stored, Memory<Preferences> memory) {
    this.stored = stored;
    this.memory = memory;
  }

  @Override
  public Map<String, Preferences> among(Collection<String> people) {
    return memory.among(people, stored::among);
  }

  @Override
  public void keep(Preferences preferences) {
    try {
      stored.keep(preferences);
    } finally {
      memory.forget(List.of(preferences.person()));
    }
  }
}
