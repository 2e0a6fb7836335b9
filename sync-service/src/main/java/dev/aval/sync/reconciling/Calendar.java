package dev.aval.sync.reconciling;

import dev.aval.sync.erp.Erp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// When the next run of an ERP is due. In UTC, where no hour is skipped and none comes twice.
final class Calendar {
  private Calendar() {}

  /// @return null for an ERP that hands over: a delivery is what begins its runs
  static @Nullable Instant next(Erp erp, Instant now) {
    if (erp.connector().capabilities().deliveries()) {
      return null;
    }
    var daily = daily(erp, now);
    var every = erp.changesEvery();
    return every == null || daily.isBefore(now.plus(every)) ? daily : now.plus(every);
  }

  static Instant daily(Erp erp, Instant now) {
    var today = now.atOffset(ZoneOffset.UTC).with(erp.at()).toInstant();
    return today.isAfter(now)
        ? today
        : now.atOffset(ZoneOffset.UTC).plusDays(1).with(erp.at()).toInstant();
  }

  /// Whether a day's run is due, or changes are enough.
  static boolean isChangesTime(Erp erp, @Nullable Instant completeAt, Instant now) {
    return erp.changesEvery() != null && completeAt != null && daily(erp, completeAt).isAfter(now);
  }
}
