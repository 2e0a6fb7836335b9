package dev.aval.sync.reconciling;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.differences.SeenIds;
import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.Health;
import dev.aval.sync.runs.Guard;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Report.Outcome;
import dev.aval.sync.runs.Reports;
import dev.aval.sync.runs.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a run leaves: its report, a delivery put aside, alarms raised and cleared. Done before the
/// run is noted as ended, and harmless when done again.
final class Closing {
  private static final Duration EXPIRES_SOON = Duration.ofDays(14);
  private static final int MOST = 1_000;

  private final Reports reports;
  private final Contacts contacts;
  private final Quarantine quarantine;
  private final SeenIds seen;
  private final Differences differences;
  private final Alarms alarms;
  private final Settings settings;

  Closing(
      Reports reports,
      Contacts contacts,
      Quarantine quarantine,
      SeenIds seen,
      Differences differences,
      Alarms alarms,
      Settings settings) {
    this.reports = reports;
    this.contacts = contacts;
    this.quarantine = quarantine;
    this.seen = seen;
    this.differences = differences;
    this.alarms = alarms;
    this.settings = settings;
  }

  void healthy(Erp erp, Health health, Instant now) {
    var until = health.credentialsUntil();
    if (until != null && until.isBefore(now.plus(EXPIRES_SOON))) {
      alarms.raise(
          List.of(
              Alarm.ofRun(
                  Alarm.Kind.CREDENTIALS_EXPIRE, erp.system(), null, "they end on " + until)),
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
      unseen(erp.system(), run, now);
    }
    forget(erp.system(), run);
  }

  void failed(Erp erp, Run run, String reason, Instant now) {
    report(erp, run, Outcome.FAILED, reason, List.of(), now);
    alarms.raise(List.of(Alarm.ofRun(Alarm.Kind.RUN_FAILED, erp.system(), run.id(), reason)), now);
    seen.forget(run.id());
  }

  /// It is tried again for ever; so somebody has to hear of it.
  void brokeOff(Erp erp, Running it, Instant now) {
    var broken = it.broken();
    if (broken != null && broken.isLasting()) {
      var detail = "%d times, %s".formatted(broken.times(), broken.fault());
      alarms.raise(
          List.of(Alarm.ofRun(Alarm.Kind.RUN_BROKEN, erp.system(), it.run().id(), detail)), now);
    }
  }

  void guarded(Erp erp, Run run, List<Guard> tripped, Instant now) {
    var why = tripped.stream().map(Closing::words).collect(Collectors.joining("; "));
    reports.keep(report(erp.system(), run, Outcome.GUARDED, why, tripped, now));
    alarms.raise(List.of(Alarm.ofRun(Alarm.Kind.GUARD_TRIPPED, erp.system(), run.id(), why)), now);
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
      var detail = completeAt == null ? "never complete" : "last complete run " + completeAt;
      alarms.raise(List.of(Alarm.ofRun(Alarm.Kind.RUN_LATE, erp.system(), null, detail)), now);
    }
  }

  /// P14, per contact: who waits for longer than was promised although the ERP has him.
  private void unseen(String system, Run run, Instant now) {
    var then = now.minus(Alarm.UNSEEN);
    var conflicts = contacts.inConflict(system, MOST);
    var due = new ArrayList<Alarm>();
    conflicts.stream()
        .filter(it -> it.says().equals(it.claimed())) // nobody was ever asked about him
        .filter(it -> it.firstSeenAt().isBefore(then))
        .map(it ->
            unseen(
                system,
                it.says().externalId(),
                it.says().clientCode(),
                String.valueOf(it.conflict())))
        .forEach(due::add);
    quarantine.since(system, then, MOST).stream()
        .map(it ->
            unseen(system, Objects.requireNonNullElse(it.externalId(), it.where()), "", it.why()))
        .forEach(due::add);
    var ids = due.stream().map(Alarm::id).collect(Collectors.toSet());
    alarms.clear(
        alarms.raised(MOST).stream()
            .filter(it -> it.alarm().kind() == Alarm.Kind.CONTACT_UNSEEN)
            .filter(it -> it.alarm().system().equals(system))
            .filter(it -> it.since().isBefore(run.startedAt()))
            .map(it -> it.alarm().id())
            .filter(it -> !ids.contains(it))
            .toList(),
        now);
    alarms.raise(due, now);
    conflicts(system, run, conflicts.size(), now);
  }

  private void conflicts(String system, Run run, int count, Instant now) {
    if (count == 0) {
      alarms.clear(List.of(Alarm.idOfRun(Alarm.Kind.IDENTITY_CONFLICT, system)), now);
    } else {
      var detail = "of %d contacts it is not sure who they are".formatted(count);
      alarms.raise(
          List.of(Alarm.ofRun(Alarm.Kind.IDENTITY_CONFLICT, system, run.id(), detail)), now);
    }
  }

  private static Alarm unseen(String system, String id, String account, String why) {
    return Alarm.ofContact(Alarm.Kind.CONTACT_UNSEEN, system, id, account, why);
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

  private static String words(Guard it) {
    return "%s: %d, allowed %d".formatted(it.kind(), it.found(), it.allowed());
  }
}
