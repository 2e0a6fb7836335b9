package dev.aval.request.membership.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.request.accounts.Member;
import dev.aval.request.membership.MemberFile;
import dev.aval.request.membership.MemberTexts;
import dev.aval.request.membership.Membership;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// CSV in UTF-8, with or without BOM, separated by `,` or `;` or, as pasted from a spreadsheet, by
/// tabs; the first row names the columns. What is written begins no cell with what a spreadsheet
/// would run, and what was written so is read back.
@Component
final class CsvMembers implements MemberFile {
  private static final String BOM = "\uFEFF";

  @Override
  public Content read(byte[] file) {
    if (file.length > BYTES) {
      return new Unreadable("too-large", "Expected at most " + BYTES / 1024 + " KB");
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return rows(text.startsWith(BOM) ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      return new Unreadable("not-utf-8", "Expected the encoding UTF-8");
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      return new Unreadable("not-csv", "Expected CSV, but a quote is not where it may be");
    }
  }

  private static Content rows(String text) throws IOException {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(Headings.delimiter(text))
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (var parser = CSVParser.parse(text, format)) {
      var records = parser.iterator();
      if (!records.hasNext()) return new Unreadable("empty", "Expected a row of column names");
      var columns = Headings.of(records.next());
      if (columns instanceof Headings.Unknown(var name)) {
        return new Unreadable("unknown-column", "Expected no column '" + name + "'");
      }
      var names = ((Headings.Known) columns).names();
      if (!names.contains("email")) {
        return new Unreadable("no-email-column", "Expected a column 'email'");
      }
      var lines = new Lines(text);
      var rows = new ArrayList<Row>();
      while (records.hasNext()) {
        if (rows.size() == Membership.MOST) {
          return new Unreadable("too-many-rows", "Expected at most " + Membership.MOST + " rows");
        }
        var record = records.next();
        rows.add(new Row(lines.at(record.getCharacterPosition()), fields(names, record)));
      }
      return new Rows(rows);
    }
  }

  /// A row that is too short says nothing of its last columns.
  private static Map<String, String> fields(List<String> names, CSVRecord row) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
      fields.put(names.get(i), Formulas.plain(row.get(i)));
    }
    return fields;
  }

  @Override
  public byte[] write(List<Member> members) {
    var text = new StringWriter().append(BOM);
    try (var printer = CSVFormat.DEFAULT.print(text)) {
      printer.printRecord(MemberTexts.FIELDS);
      for (var member : members) {
        var texts = MemberTexts.of(member);
        printer.printRecord(
            MemberTexts.FIELDS.stream().map(it -> Formulas.safe(texts.get(it))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }
}
