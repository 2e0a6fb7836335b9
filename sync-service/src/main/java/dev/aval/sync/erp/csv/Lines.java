package dev.aval.sync.erp.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The lines of a file, one after the other: `;` between fields, quotes where they are needed, in
/// which a field may go over several lines. Empty lines, and those of empty fields, are none.
final class Lines implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrailingData(true)
          .get();

  private final Bounded reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  Lines(Reader reader) throws IOException {
    this.reader = new Bounded(reader);
    parser = FORMAT.parse(this.reader);
    records = parser.iterator();
  }

  Optional<CSVRecord> next() throws Unreadable {
    try {
      while (records.hasNext()) {
        var it = records.next();
        reader.begin();
        if (it.stream().anyMatch(field -> !field.isBlank())) {
          return Optional.of(it);
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new Unreadable("behind line %d a quote is opened and not closed".formatted(line()));
    }
  }

  /// That of the last one; the last of its lines where it has several.
  long line() {
    return parser.getCurrentLineNumber();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /// A quote that nobody closes would make one field of the rest of the file.
  private static class Bounded extends FilterReader {
    private static final int LONGEST = 1 << 20;
    private int read;

    Bounded(Reader reader) {
      super(reader);
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char[] to, int at, int length) throws IOException {
      var got = super.read(to, at, length);
      count(got);
      return got;
    }

    private void count(int got) throws IOException {
      read += Math.max(0, got);
      if (read > LONGEST) {
        throw new IOException("Expected a line, but it does not end");
      }
    }
  }
}
