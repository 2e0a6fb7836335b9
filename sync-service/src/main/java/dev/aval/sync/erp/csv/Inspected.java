package dev.aval.sync.erp.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// What a look at a whole file tells before the first of its rows is believed: a file that was cut
/// off must change nothing, so it has to be known beforehand.
///
/// A file may end in `#rows;200`; a snapshot must.
///
/// @param rows without header and trailer
/// @param wrong why it cannot be read
record Inspected(Upload upload, @Nullable Encoding encoding, long rows, @Nullable String wrong) {
  private static final String TRAILER = "#rows";

  static Inspected of(Upload upload, Path file) throws IOException {
    @Nullable Encoding encoding = null;
    try {
      encoding = Encoding.of(file);
      return new Inspected(upload, encoding, count(upload, encoding, file), null);
    } catch (Unreadable e) {
      return new Inspected(upload, encoding, 0, e.why());
    }
  }

  private static long count(Upload upload, Encoding encoding, Path file)
      throws IOException, Unreadable {
    try (var lines = new Lines(encoding.open(file))) {
      new Columns(lines.next().orElseThrow(() -> new Unreadable("it is empty")));
      var rows = 0L;
      for (var it = lines.next(); it.isPresent(); it = lines.next()) {
        if (trailer(it.get())) {
          return told(it.get(), rows, lines);
        }
        rows++;
      }
      if (upload.full()) {
        throw new Unreadable(
            "its last line is not '#rows;N', which a snapshot must have, so it may be cut off");
      }
      return rows;
    }
  }

  private static long told(CSVRecord trailer, long rows, Lines lines) throws Unreadable {
    var said = trailer.size() > 1 ? trailer.get(1).strip() : "";
    if (!said.equals(Long.toString(rows))) {
      throw new Unreadable("it has %d rows, which is not what its last line says".formatted(rows));
    }
    if (lines.next().isPresent()) {
      throw new Unreadable("there is more behind the line '#rows'");
    }
    return rows;
  }

  private static boolean trailer(CSVRecord it) {
    return TRAILER.equals(it.get(0).strip().toLowerCase(Locale.ROOT));
  }
}
