package dev.aval.sync.erp.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 200,000 contacts, page by page: the whole may take a minute with all that is done to them, so
/// reading must be a small part of that.
class CsvSpeedIT {
  private static final int ROWS = 200_000;

  @TempDir Path folder;

  @Test
  void twoHundredThousandContactsAreReadInNoTimeAndNoMemory() throws Exception {
    drop();
    var erp =
        new CsvConnector(
            new Folder(folder, Duration.ofSeconds(1), Duration.ofDays(30)), 500, Clock.systemUTC());
    var begin = Instant.now();
    var next = erp.waiting().orElseThrow().cursor();
    var looked = Duration.between(begin, Instant.now());
    var good = 0;
    var cursors = new ArrayList<String>();
    for (var cursor = next; cursor != null; ) {
      cursors.add(cursor);
      var page = ((Got<Page>) erp.readAll(cursor, 500)).value();
      good += (int) page.rows().stream().filter(Good.class::isInstance).count();
      cursor = page.next();
    }
    var took = Duration.between(begin, Instant.now());
    var again = Instant.now();
    erp.readAll(cursors.get(cursors.size() - 3), 500);
    System.out.printf(
        "CSV: %,d rows in %d ms (%d of them to look at the whole file), %,d rows/s; to go on at the end: %d ms%n",
        ROWS,
        took.toMillis(),
        looked.toMillis(),
        ROWS * 1000L / took.toMillis(),
        Duration.between(again, Instant.now()).toMillis());
    assertThat(good).isEqualTo(ROWS);
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  private void drop() throws IOException {
    var file = folder.resolve("all.full.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("externalId;clientCode;email;name;locale;signatory;code;state;createdAt\n");
      for (var n = 0; n < ROWS; n++) {
        out.write(
            "%07d;ACC-%04d;p%d@mail.example;\"Zoé Nowak; %d\";fr;oui;C%06d;active;2026-11-22T10:00:00Z\n"
                .formatted(n, n % 5000, n, n, n));
      }
      out.write("#rows;" + ROWS + "\n");
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }
}
