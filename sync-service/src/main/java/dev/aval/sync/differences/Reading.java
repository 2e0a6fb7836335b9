package dev.aval.sync.differences;

import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.Contacts.Brief;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Page;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes in one page: who is on it, who is different, which rows are bad. Nothing else changes by
/// it, so a page that is read again is no matter.
public final class Reading {
  private final Contacts contacts;
  private final Accounts accounts;
  private final Differences differences;
  private final SeenIds seen;
  private final Quarantine quarantine;

  public Reading(
      Contacts contacts,
      Accounts accounts,
      Differences differences,
      SeenIds seen,
      Quarantine quarantine) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.differences = differences;
    this.seen = seen;
    this.quarantine = quarantine;
  }

  /// @return the tally of the run with this page
  public Tally take(String system, Run run, Page page, Instant now) {
    var bad =
        page.rows().stream().flatMap(it -> it instanceof Bad b ? Stream.of(b) : null).toList();
    quarantine.keepAll(system, run.id(), bad, now);
    var read = contacts(system, page);
    seen.keep(run.id(), run.tally().pages(), ids(system, read, bad));
    var found = compare(read);
    differences.keepAll(run.id(), found);
    return run.tally()
        .page(
            page.read(),
            page.total(),
            bad.size(),
            count(found, Kind.NEW) + count(found, Kind.RETURNED),
            count(found, Kind.CHANGED),
            count(found, Kind.LEFT),
            found.size());
  }

  /// Of one that is there twice, the later reading holds.
  private static Map<String, ErpContact> contacts(String system, Page page) {
    var read = new LinkedHashMap<String, ErpContact>();
    for (var row : page.rows()) {
      if (row instanceof Good(var contact)) {
        read.put(KnownContact.id(system, contact.externalId()), contact);
      }
    }
    return read;
  }

  /// A row that cannot be read is there nevertheless.
  private static long[] ids(String system, Map<String, ErpContact> read, List<Bad> bad) {
    var unreadable =
        bad.stream()
            .flatMap(it -> Stream.ofNullable(it.externalId()))
            .map(it -> KnownContact.id(system, it));
    return Stream.concat(read.keySet().stream(), unreadable).mapToLong(SeenIds::bits).toArray();
  }

  private List<Difference> compare(Map<String, ErpContact> read) {
    var known = contacts.briefs(read.keySet());
    var codes = known(read, known);
    var found = new ArrayList<Difference>();
    read.forEach((id, now) ->
        Comparing.compare(known.get(id), now, codes)
            .ifPresent(kind -> found.add(new Difference(id, kind, now))));
    return found;
  }

  /// Which accounts there are by now, of those that were missed.
  private Set<String> known(Map<String, ErpContact> read, Map<String, Brief> known) {
    var missed =
        read.entrySet().stream()
            .filter(it -> stands(known.get(it.getKey())))
            .map(it -> it.getValue().clientCode())
            .collect(Collectors.toSet());
    return missed.isEmpty() ? Set.of() : accounts.findAll(missed).keySet();
  }

  private static boolean stands(@Nullable Brief known) {
    return known != null && known.standing() == Standing.NO_ACCOUNT;
  }

  private static int count(List<Difference> found, Kind kind) {
    return (int) found.stream().filter(it -> it.kind() == kind).count();
  }
}
