package dev.aval.sync.reading.csv;

import dev.aval.sync.candidates.Contact;
import dev.aval.sync.reading.Row;
import dev.aval.sync.reading.Row.Bad;
import dev.aval.sync.reading.Row.Good;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Contacts as lines `externalId;clientCode;email;name;locale;signatory` under a header line, the
/// last three optional, in UTF-8 with or without a byte order mark, divided by `;`.
///
/// Only signatories are candidates (mission P1); without that column everybody is one.
final class CsvContacts implements Iterator<Row>, AutoCloseable {
  static final Set<String> REQUIRED = Set.of("externalid", "clientcode", "email");
  private static final Set<String> YES = Set.of("1", "true", "yes", "y", "oui", "o");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{3,190}");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final String system;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvContacts(String system, Reader reader) throws IOException {
    this.system = system;
    parser = FORMAT.parse(reader);
    records = parser.stream().filter(CsvContacts::signatory).iterator();
  }

  /// The required columns that the header line lacks.
  Set<String> missing() {
    var missing = new TreeSet<>(REQUIRED);
    parser.getHeaderNames().forEach(it -> missing.remove(it.toLowerCase(Locale.ROOT)));
    return missing;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public Row next() {
    var it = records.next();
    var line = it.getRecordNumber() + 1;
    if (!it.isConsistent()) {
      return new Bad(line, "has %d fields, not %d".formatted(it.size(), width()));
    }
    for (var field : REQUIRED) {
      if (it.get(field).isBlank()) {
        return new Bad(line, "has no " + field);
      }
    }
    if (!EMAIL.matcher(it.get("email")).matches()) {
      return new Bad(line, "has an e-mail that is none");
    }
    return new Good(
        line,
        new Contact(
            system,
            it.get("externalid"),
            it.get("clientcode"),
            it.get("email"),
            optional(it, "name"),
            optional(it, "locale")));
  }

  private int width() {
    return parser.getHeaderNames().size();
  }

  private static boolean signatory(CSVRecord it) {
    var said = optional(it, "signatory");
    return said == null || YES.contains(said.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String optional(CSVRecord it, String field) {
    return it.isSet(field) && !it.get(field).isBlank() ? it.get(field) : null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
