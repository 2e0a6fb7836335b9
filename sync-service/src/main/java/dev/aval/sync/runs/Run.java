package dev.aval.sync.runs;

import dev.aval.sync.erp.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One reading of an ERP.
///
/// @param by who asked for it; null: the hour, or a delivery
/// @param mark where the next reading of changes goes on, as the first page said
public record Run(
    String id,
    int number,
    Kind kind,
    Instant startedAt,
    @Nullable String by,
    @Nullable Delivery delivery,
    @Nullable String mark,
    Tally tally) {

  public static String id(String system, int number) {
    return "%s-%d".formatted(system, number);
  }

  /// Of one contact alone, by the word of a human.
  public static Run aside(Instant now) {
    return new Run("", 0, Kind.CHANGES, now, null, null, null, Tally.ZERO);
  }

  public boolean isBaseline() {
    return kind == Kind.BASELINE;
  }

  public Run with(Tally next) {
    return new Run(id, number, kind, startedAt, by, delivery, mark, next);
  }

  Run marked(@Nullable String first) {
    return mark != null || first == null
        ? this
        : new Run(id, number, kind, startedAt, by, delivery, first, tally);
  }
}
