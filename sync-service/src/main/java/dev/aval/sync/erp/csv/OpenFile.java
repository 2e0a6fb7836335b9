package dev.aval.sync.erp.csv;

import dev.aval.sync.erp.ErpRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file that is being read, and how far.
final class OpenFile implements AutoCloseable {
  private final Lines lines;
  private final Columns columns;
  private final Inspected inspected;
  private long row;

  OpenFile(Inspected inspected, Encoding encoding, Path file) throws IOException, Unreadable {
    this.inspected = inspected;
    this.lines = new Lines(encoding.open(file));
    this.columns = new Columns(lines.next().orElseThrow(() -> new Unreadable("it is empty")));
  }

  Position position() {
    return new Position(inspected.upload().id(), row);
  }

  boolean atEnd() {
    return row >= inspected.rows();
  }

  void skipTo(long wanted) throws Unreadable {
    for (; row < Math.min(wanted, inspected.rows()); row++) {
      lines.next();
    }
  }

  List<ErpRow> rows(int most) throws Unreadable {
    var rows = new ArrayList<ErpRow>(most);
    for (; rows.size() < most && row < inspected.rows(); row++) {
      var it = lines.next().orElseThrow(() -> new Unreadable("it became shorter"));
      rows.add(columns.row(it, lines.line()));
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
