package dev.aval.sync.reading.csv;

import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.reading.Row.Bad;
import dev.aval.sync.reading.Row.Good;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Reads one file and proposes whom it names. Memory is bounded by a page of rows, and each page is
/// idempotent, so a run that was cut off is simply run again.
class Reading {
  private static final int PAGE = 500;

  private final DropFolder folder;
  private final String system;
  private final Candidates candidates;
  private final Clock clock;

  Reading(DropFolder folder, String system, Candidates candidates, Clock clock) {
    this.folder = folder;
    this.system = system;
    this.candidates = candidates;
    this.clock = clock;
  }

  /// What the run found; a file that another instance has put aside meanwhile is an empty one.
  Report read(String name) throws IOException {
    var report = new Report();
    if (!folder.has(name)) {
      return report;
    }
    try (var rows = folder.open(system, name)) {
      var missing = rows.missing();
      if (missing.isEmpty()) {
        read(rows, report);
      } else {
        report.refuse("the header line lacks " + String.join(", ", missing));
      }
    }
    folder.done(name, report.toString());
    return report;
  }

  private void read(CsvContacts rows, Report report) {
    var page = new ArrayList<Contact>(PAGE);
    while (rows.hasNext()) {
      switch (rows.next()) {
        case Good(_, var contact) -> page.add(contact);
        case Bad bad -> report.bad(bad);
      }
      if (page.size() == PAGE) {
        propose(page, report);
      }
    }
    propose(page, report);
  }

  private void propose(List<Contact> page, Report report) {
    if (!page.isEmpty()) {
      report.read(page.size(), candidates.found(List.copyOf(page), clock.instant()));
      page.clear();
    }
  }
}
