package dev.aval.notification.preferences;

import dev.aval.notification.telling.Recipient;
import java.time.DateTimeException;
import java.time.ZoneId;

/// Where a reader's clock is: as he says, else as his account says, else as the platform's.
public record Zones(ZoneId platform) {
  public ZoneId of(Preferences his, Recipient to) {
    if (his.zone() != null) return his.zone();
    try {
      return to.zone() == null ? platform : ZoneId.of(to.zone());
    } catch (DateTimeException unknown) {
      return platform;
    }
  }
}
