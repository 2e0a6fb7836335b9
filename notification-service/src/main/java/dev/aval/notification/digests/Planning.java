package dev.aval.notification.digests;

import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Slots;
import dev.aval.notification.preferences.Zones;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// What came in while a digest was sent, or was too much for it, gets the next one: at once, where
/// its reader wants none any more or has more than one mail holds.
record Planning(AllPreferences preferences, Slots slots, Zones zones, Clock clock) {
  void next(Slot slot, Contents sent) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var his = preferences.of(slot.person());
    var isFull = sent.told().size() + sent.moot().size() >= Digesting.MOST;
    if (isFull || !his.gathersAny() || sent.told().isEmpty()) {
      slots.sendAt(slot.person(), now, slot.id());
    } else {
      var zone = zones.of(his, sent.told().getFirst().to());
      slots.plan(slot.person(), his.nextDigest(now, zone));
    }
  }
}
