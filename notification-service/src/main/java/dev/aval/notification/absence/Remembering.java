package dev.aval.notification.absence;

import dev.aval.notification.memory.Memory;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Remembers for a moment who delegates nothing, which is nearly everybody. Whoever does is looked
/// up each time, so that it ends for all instances at once.
public final class Remembering implements Absences {
  private final Absences stored;
  private final Memory<Absence> memory;

  public Remembering(Absences stored, Memory<Absence> memory) {
    this.stored = stored;
    this.memory = memory;
  }

  @Override
  public void keep(List<Absence> changed) {
    try {
      stored.keep(changed);
    } finally {
      memory.forget(changed.stream().map(Absence::person).toList());
    }
  }

  @Override
  public Map<String, Absence> findAll(Collection<String> people) {
    return stored.findAll(people);
  }

  @Override
  public Map<String, Absence> recent(Collection<String> people) {
    return memory.among(people, stored::findAll);
  }
}
