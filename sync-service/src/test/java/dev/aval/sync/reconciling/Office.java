package dev.aval.sync.reconciling;

import dev.aval.sync.InMemoryAccounts;
import dev.aval.sync.InMemoryCandidates;
import dev.aval.sync.InMemoryContacts;
import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates.Step;
import dev.aval.sync.candidates.Concluding;
import dev.aval.sync.candidates.Conclusion;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Person;
import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.judging.Baselines;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.judging.Rereading;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All of reconciling with one ERP, whose runs are done when the test says so.
final class Office {
  static final String ERP = "ibs";
  static final Person ANNA = new Person("anna@acme.example", "Anna");

  final ScriptedErp erp = new ScriptedErp();
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryCandidates candidates = new InMemoryCandidates();
  final InMemoryContacts contacts = new InMemoryContacts();
  final InMemoryStores.Differences differences = new InMemoryStores.Differences();
  final InMemoryStores.Seen seen = new InMemoryStores.Seen();
  final InMemoryStores.Quarantine quarantine = new InMemoryStores.Quarantine();
  final InMemoryStores.Ledger ledger = new InMemoryStores.Ledger();
  final InMemoryStores.Raised alarms = new InMemoryStores.Raised();
  final Queue<Runnable> runs = new ArrayDeque<>();
  final Parts parts;
  final Reconciling reconciling;
  final Rereading rereading;
  final Deciding deciding;
  final List<Baselines.Chosen> later = new ArrayList<>();
  Instant now = Instant.parse("2026-01-05T01:00:00Z");
  private long version;

  Office() {
    this((Duration) null);
  }

  Office(Duration changesEvery) {
    this(changesEvery, null);
  }

  /// With a real ERP.
  Office(ErpConnector real) {
    this(null, real);
  }

  private Office(@Nullable Duration changesEvery, @Nullable ErpConnector real) {
    var clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    parts =
        new Parts(
            new Erps(
                List.of(new Erp(ERP, LocalTime.of(2, 0), changesEvery, real == null ? erp : real))),
            accounts,
            candidates,
            contacts,
            differences,
            seen,
            quarantine,
            ledger,
            ledger,
            alarms,
            Settings.usual(),
            clock);
    reconciling = instance();
    rereading = parts.rereading();
    deciding = parts.deciding(chosen -> later.add(chosen));
    reconciling.begin();
    members("sam@acme.example");
  }

  /// Another instance of the service, which has another ERP before ours.
  Reconciling with(ErpConnector first) {
    var ours = parts.erps().all().getFirst();
    var both = new Erps(List.of(new Erp("other", LocalTime.of(2, 0), null, first), ours));
    return new Parts(
            both,
            accounts,
            candidates,
            contacts,
            differences,
            seen,
            quarantine,
            ledger,
            ledger,
            alarms,
            Settings.usual(),
            parts.clock())
        .reconciling(parts.runners(), runs::add);
  }

  /// Another instance of the service, on the same data.
  Reconciling instance() {
    return parts.reconciling(parts.runners(), runs::add);
  }

  void members(String... emails) {
    var members = Arrays.stream(emails).map(it -> new Member(it, null, Set.of())).toList();
    accounts.keep(List.of(new Account("ACC-1001", ++version, "Acme", members)));
    rereading.of(Set.of("ACC-1001"));
  }

  /// The next day's run, to its end.
  Report day() {
    now =
        now.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
            .plus(Duration.ofDays(1))
            .plus(Duration.ofHours(2));
    return due();
  }

  /// What is due now.
  Report due() {
    reconciling.due(ERP);
    runAll();
    return last();
  }

  void runAll() {
    while (!runs.isEmpty()) {
      runs.remove().run();
    }
  }

  Report last() {
    return ledger.reports.values().stream()
        .reduce((a, b) -> a.number() > b.number() ? a : b)
        .orElseThrow();
  }

  Reconciliation state() {
    return ledger.find(ERP).orElseThrow();
  }

  Candidate candidate(String externalId) {
    return candidates.find(Contact.candidateId(ERP, externalId)).orElseThrow();
  }

  void approves(String externalId) {
    concludes(
        externalId,
        new Conclusion.Approved(candidate(externalId).round(), "r-" + externalId, ANNA));
    rereads();
  }

  void refuses(String externalId, String reason) {
    concludes(
        externalId,
        new Conclusion.Refused(candidate(externalId).round(), "r-" + externalId, ANNA, reason));
  }

  void rereads() {
    rereading.due(candidates.due(now));
  }

  private void concludes(String externalId, Conclusion conclusion) {
    candidates.changeAll(
        List.of(
            Step.ofKnown(
                Contact.candidateId(ERP, externalId),
                it -> Concluding.conclude(it, conclusion, now))));
  }

  /// A first run whose people nobody is asked about.
  void baseline() {
    due();
    deciding.baseline(ERP, Concluding.Choice.NOTE_ONLY, ANNA);
    candidates.told.clear();
  }
}
