package dev.aval.sync.erp.http.calls;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mark is a time on the ERP's clock, less what commits late: a change stamped when its
/// transaction began is seen only when that ends, and a mark behind the stamp would never see it.
/// No time of the ERP, no mark: ours would be a guess.
public final class Marks {
  static final Duration OVERLAP = Duration.ofMinutes(10);

  private Marks() {}

  public static @Nullable String of(@Nullable Instant erp) {
    return erp == null ? null : erp.minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public static Optional<Instant> time(String mark) {
    try {
      return Optional.of(Instant.parse(mark));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
