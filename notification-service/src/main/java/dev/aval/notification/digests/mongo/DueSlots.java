package dev.aval.notification.digests.mongo;

import dev.aval.notification.digests.Slot;
import dev.aval.notification.preferences.Slots;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.Item;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Digests as due work, one document for each.
record DueSlots(Supplier<DueWork<Slot>> work, MongoGathered gathered) implements Slots {
  @Override
  public void plan(String person, Instant at) {
    schedule(person, at, at.toString());
  }

  @Override
  public void sendAt(String person, Instant at, String cause) {
    schedule(person, at, cause);
  }

  @Override
  public int waiting(String person, int limit) {
    return gathered.waiting(person, limit);
  }

  /// No address has a space in it, so none is the id of a digest.
  private void schedule(String person, Instant at, String which) {
    var id = "digest " + person + " " + which;
    work.get().schedule(List.of(new Item<>(id, at, new Slot(id, person))));
  }
}
