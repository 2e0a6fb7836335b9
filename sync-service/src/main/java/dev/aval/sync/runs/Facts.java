package dev.aval.sync.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of an ERP from run to run.
///
/// @param number of the last run
/// @param since when we first heard of the ERP
/// @param completeAt when the last complete run began
/// @param read how many records that read
/// @param failures in a row
/// @param lastDelivery the last that was settled
public record Facts(
    int number,
    Instant since,
    @Nullable Instant completeAt,
    int read,
    @Nullable String mark,
    int failures,
    @Nullable String lastDelivery) {
  public static Facts begun(Instant now) {
    return new Facts(0, now, null, 0, null, 0, null);
  }

  Facts started() {
    return new Facts(number + 1, since, completeAt, read, mark, failures, lastDelivery);
  }

  /// The mark holds only after a complete, accepted run.
  Facts ended(Run run) {
    var delivery = run.delivery() == null ? lastDelivery : run.delivery().id();
    var next = run.mark() == null ? mark : run.mark();
    return run.kind().isComplete()
        ? new Facts(number, since, run.startedAt(), run.tally().read(), next, 0, delivery)
        : new Facts(number, since, completeAt, read, next, 0, delivery);
  }

  Facts failed(Run run, boolean again) {
    var delivery = run.delivery() == null || again ? lastDelivery : run.delivery().id();
    return new Facts(number, since, completeAt, read, mark, failures + 1, delivery);
  }

  Facts repeated(Run run) {
    var delivery = run.delivery() == null ? lastDelivery : run.delivery().id();
    return new Facts(number, since, completeAt, read, mark, 0, delivery);
  }

  /// The mark is of no use any more.
  Facts unmarked() {
    return new Facts(number, since, completeAt, read, null, failures, lastDelivery);
  }
}
