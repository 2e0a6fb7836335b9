package dev.aval.sync.reconciling;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.alarms.Clue;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.differences.SeenIds;
import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Health;
import dev.aval.sync.runs.Guard;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Report.Outcome;
import dev.aval.sync.runs.Reports;
import dev.aval.sync.runs.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run leaves: its report, a delivery put aside, alarms raised and cleared. Done before the
/// run is noted as ended, and harmless when done again.
final class Closing {
  private static final Duration EXPIRES_SOON = Duration.ofDays(14);

  private final Reports reports;
  private final Quarantine quarantine;
  private final SeenIds seen;
  private final Differences differences;
  private final Alarms alarms;
  private final Settings settings;
  private final Overlooked overlooked;

  Closing(
      Reports reports,
      Quarantine quarantine,
      SeenIds seen,
      Differences differences,
      Alarms alarms,
      Settings settings,
      Overlooked overlooked) {
    this.reports = reports;
    this.quarantine = quarantine;
    this.seen = seen;
    this.differences = differences;
    this.alarms = alarms;
    this.settings = settings;
    this.overlooked = overlooked;
  }

  void healthy(Erp erp, Health health, Instant now) {
    var until = health.credentialsUntil();
    if (until != null && until.isBefore(now.plus(EXPIRES_SOON))) {
      alarms.raise(
          List.of(
              Alarm.ofRun(
                  Alarm.Kind.CREDENTIALS_EXPIRE,
                  erp.system(),
                  null,
                  Clue.at(until, "clue.until", "they end on " + until))),
          now);
    } else {
      clear(erp, Alarm.Kind.CREDENTIALS_EXPIRE, now);
    }
  }

  void completed(Erp erp, Run run, Instant now) {
    report(erp, run, Outcome.COMPLETE, null, List.of(), now);
    clear(erp, Alarm.Kind.RUN_FAILED, now);
    clear(erp, Alarm.Kind.RUN_BROKEN, now);
    clear(erp, Alarm.Kind.GUARD_TRIPPED, now);
    if (run.kind().isComplete()) {
      clear(erp, Alarm.Kind.RUN_LATE, now);
      quarantine.release(erp.system(), run.id());
      overlooked.after(erp.system(), run, now);
    }
    forget(erp.system(), run);
  }

  void failed(Erp erp, Run run, Failure failure, Instant now) {
    report(erp, run, Outcome.FAILED, failure.text(), List.of(), now);
    var clue = Clue.of("clue.failed." + failure.reason(), failure.text(), failure.detail());
    alarms.raise(List.of(Alarm.ofRun(Alarm.Kind.RUN_FAILED, erp.system(), run.id(), clue)), now);
    seen.forget(run.id());
  }

  /// It is tried again for ever; so somebody has to hear of it.
  void brokeOff(Erp erp, Running it, Instant now) {
    var broken = it.broken();
    if (broken != null && broken.isLasting()) {
      var text = "%d times, %s".formatted(broken.times(), broken.fault());
      var clue = Clue.of("clue.broken", text, broken.fault());
      alarms.raise(
          List.of(Alarm.ofRun(Alarm.Kind.RUN_BROKEN, erp.system(), it.run().id(), clue)), now);
    }
  }

  void guarded(Erp erp, Run run, List<Guard> tripped, Instant now) {
    var clues = tripped.stream().map(Closing::clue).toArray(Clue[]::new);
    var alarm = Alarm.ofRun(Alarm.Kind.GUARD_TRIPPED, erp.system(), run.id(), clues);
    reports.keep(report(erp.system(), run, Outcome.GUARDED, alarm.detail(), tripped, now));
    alarms.raise(List.of(alarm), now);
  }

  void discarded(Erp erp, Run run, String by, Instant now) {
    report(erp, run, Outcome.DISCARDED, by.isEmpty() ? "a later run" : by, List.of(), now);
    clear(erp, Alarm.Kind.GUARD_TRIPPED, now);
    seen.forget(run.id());
  }

  /// P11.
  void late(Erp erp, @Nullable Instant completeAt, Instant since, Instant now) {
    var last = completeAt == null ? since : completeAt;
    var expected = completeAt != null || !erp.connector().capabilities().deliveries();
    if (expected && last.plus(settings.late()).isBefore(now)) {
      var clue =
          completeAt == null
              ? Clue.of("clue.never", "never complete")
              : Clue.at(completeAt, "clue.last", "last complete run " + completeAt);
      alarms.raise(List.of(Alarm.ofRun(Alarm.Kind.RUN_LATE, erp.system(), null, clue)), now);
    }
  }

  private void report(
      Erp erp, Run run, Outcome outcome, @Nullable String reason, List<Guard> guards, Instant now) {
    var report = report(erp.system(), run, outcome, reason, guards, now);
    reports.keep(report);
    if (run.delivery() != null) {
      erp.connector().settle(run.delivery(), outcome == Outcome.COMPLETE, report.text());
    }
  }

  private static Report report(
      String system,
      Run run,
      Outcome outcome,
      @Nullable String reason,
      List<Guard> guards,
      Instant now) {
    return new Report(
        run.id(),
        system,
        run.number(),
        run.kind(),
        outcome,
        reason,
        guards,
        run.startedAt(),
        now,
        run.by(),
        run.delivery() == null ? null : run.delivery().id(),
        run.tally());
  }

  private void forget(String system, Run run) {
    seen.forget(run.id());
    if (run.number() > settings.kept()) {
      differences.forget(Run.id(system, run.number() - settings.kept()));
    }
  }

  private void clear(Erp erp, Alarm.Kind kind, Instant now) {
    alarms.clear(List.of(Alarm.idOfRun(kind, erp.system())), now);
  }

  private static Clue clue(Guard it) {
    var text = "%s: %d, allowed %d".formatted(it.kind(), it.found(), it.allowed());
    return Clue.of("guard." + it.kind(), text, it.found(), it.allowed());
  }
}
