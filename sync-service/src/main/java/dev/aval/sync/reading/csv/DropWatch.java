package dev.aval.sync.reading.csv;

import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.Item;
import dev.aval.sync.reading.csv.CsvDropConfiguration.Run;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks for files. Any number of instances may see the same one: a run has the file's name and
/// time for its id, and one of them gets it.
class DropWatch {
  private final DropFolder folder;
  private final Duration quiet;
  private final DueWork<Run> runs;
  private final Clock clock;

  DropWatch(DropFolder folder, Duration quiet, DueWork<Run> runs, Clock clock) {
    this.folder = folder;
    this.quiet = quiet;
    this.runs = runs;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${aval.erp.csv.poll:5s}")
  void look() throws IOException {
    var now = clock.instant();
    runs.schedule(
        folder.ready(now, quiet).stream()
            .map(it ->
                new Item<>(
                    it.name() + "@" + it.changedAt().toEpochMilli(), now, new Run(it.name())))
            .toList());
  }
}
