package dev.aval.sync.erp.http.calls;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Pages of records that have numbers for ids: what is behind the last id read, never at an offset,
/// for a record that leaves a page already read would pull another over the edge unread.
///
/// A cursor is `500/2000`: behind that id, and how many there were when reading began, so that they
/// are counted once.
///
/// @param count asked first; its time is that at which reading began
/// @param rows what becomes of records; fewer, where some are no contacts
public record ById<R>(
    Supplier<Answer<Counted>> count,
    ToLongFunction<R> id,
    Function<List<R>, Answer<List<ErpRow>>> rows) {

  public record Counted(long records, @Nullable Instant at) {}

  private record From(long id, long total) {
    String text() {
      return id + "/" + total;
    }
  }

  /// @param behind asks for at most `size` records whose id is higher
  public Answer<Page> all(String cursor, int size, LongFunction<Answer<List<R>>> behind) {
    return read(cursor, size, behind, true);
  }

  /// The same without a total, for not everything is asked for.
  public Answer<Page> changes(String cursor, int size, LongFunction<Answer<List<R>>> behind) {
    return read(cursor, size, behind, false);
  }

  private Answer<Page> read(
      String cursor, int size, LongFunction<Answer<List<R>>> behind, boolean all) {
    if (!cursor.equals(ErpConnector.START)) {
      return page(from(cursor), size, behind, all);
    }
    return count
        .get()
        .then(it ->
            page(new From(0, it.records()), size, behind, all)
                .map(page -> page.marked(Marks.of(it.at()))));
  }

  private static From from(String cursor) {
    var parts = cursor.split("/", 2);
    return new From(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  private Answer<Page> page(
      From from, int size, LongFunction<Answer<List<R>>> behind, boolean all) {
    var total = all ? Long.valueOf(from.total()) : null;
    return behind
        .apply(from.id())
        .then(found ->
            rows.apply(found)
                .map(rows -> new Page(rows, found.size(), next(from, found, size), null, total)));
  }

  private @Nullable String next(From from, List<R> found, int size) {
    return found.size() < size
        ? null
        : new From(id.applyAsLong(found.getLast()), from.total()).text();
  }

  /// @param ask for the record with that id, as a list of one or none
  public Answer<Optional<ErpContact>> one(String externalId, LongFunction<Answer<List<R>>> ask) {
    return externalId.matches("\\d{1,18}")
        ? ask.apply(Long.parseLong(externalId)).then(rows).then(ById::first)
        : new Got<>(Optional.empty());
  }

  public static Answer<Optional<ErpContact>> first(List<ErpRow> rows) {
    return rows.isEmpty()
        ? new Got<>(Optional.empty())
        : switch (rows.getFirst()) {
          case Good(var contact) -> new Got<>(Optional.of(contact));
          case Bad(_, _, var why) -> Answer.failed(Reason.BAD_ANSWER, "The contact " + why.words());
        };
  }
}
