package dev.aval.sync.reconciling;

import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Absence;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.differences.Reading;
import dev.aval.sync.differences.SeenIds;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.judging.Applying;
import dev.aval.sync.judging.Baselines;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.judging.Rereading;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Reports;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

/// What reconciling needs, and what is made of it.
public record Parts(
    Erps erps,
    Accounts accounts,
    Candidates candidates,
    Contacts contacts,
    Differences differences,
    SeenIds seen,
    Quarantine quarantine,
    Reconciliations reconciliations,
    Reports reports,
    Alarms alarms,
    Settings settings,
    Clock clock) {

  /// @param executor what runs are done on
  public Reconciling reconciling(Runners runners, Executor executor) {
    return new Reconciling(erps, reconciliations, runners, closing(), executor, clock);
  }

  /// Does runs in this process until it is closed.
  public LocalRunners runners() {
    return runners(LocalRunners.BEAT);
  }

  LocalRunners runners(Duration beat) {
    return new LocalRunners(
        it ->
            new Runner(
                it.erp(),
                it.owner(),
                reconciliations,
                new Reading(contacts, accounts, differences, seen, quarantine),
                new Absence(contacts, seen, differences),
                differences,
                applying(),
                closing(),
                settings,
                clock),
        beat);
  }

  public Rereading rereading() {
    return new Rereading(erps, contacts, accounts, candidates, alarms, clock);
  }

  public Deciding deciding(Baselines baselines) {
    return new Deciding(candidates, contacts, applying(), baselines, clock);
  }

  private Applying applying() {
    return new Applying(contacts, accounts, candidates, alarms, differences);
  }

  private Closing closing() {
    return new Closing(
        reports,
        quarantine,
        seen,
        differences,
        alarms,
        settings,
        new Overlooked(contacts, quarantine, alarms));
  }
}
