package dev.aval.sync.overseeing;

import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Reports;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What operators look at. Nothing of it changes anything.
public final class Overseeing {
  public static final int PAGE = 50;

  private final Erps erps;
  private final Reconciliations reconciliations;
  private final Reports reports;
  private final Differences differences;
  private final Quarantine quarantine;
  private final Contacts contacts;
  private final Candidates candidates;

  public Overseeing(
      Erps erps,
      Reconciliations reconciliations,
      Reports reports,
      Differences differences,
      Quarantine quarantine,
      Contacts contacts,
      Candidates candidates) {
    this.erps = erps;
    this.reconciliations = reconciliations;
    this.reports = reports;
    this.differences = differences;
    this.quarantine = quarantine;
    this.contacts = contacts;
    this.candidates = candidates;
  }

  public List<Overseen> systems() {
    return erps.all().stream().map(this::overseen).toList();
  }

  public Optional<Overseen> system(String system) {
    return erps.find(system).map(this::overseen);
  }

  /// The newest first, one more than a page.
  public List<Report> runs(String system, int before) {
    return reports.of(system, before, PAGE + 1);
  }

  public Optional<Report> run(String system, String runId) {
    return reports.report(runId).filter(it -> it.system().equals(system));
  }

  /// What a run found, one more than a page.
  public List<Difference> differences(String runId, Difference.@Nullable Kind kind, String after) {
    return differences.ofKind(runId, kind, after, PAGE + 1);
  }

  /// Rows that cannot be read, one more than a page.
  public List<Quarantine.Kept> quarantine(String system, String after) {
    return quarantine.of(system, after, PAGE + 1);
  }

  /// Contacts of whom it is not sure who they are, one more than a page.
  public List<KnownContact> conflicts(String system) {
    return contacts.inConflict(system, PAGE + 1);
  }

  private Overseen overseen(Erp it) {
    return new Overseen(
        it.system(),
        it.connector().capabilities().deliveries(),
        reconciliations.find(it.system()),
        !candidates.baseline(it.system(), 1).isEmpty());
  }
}
