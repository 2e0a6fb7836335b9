package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.http.calls.Marks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

class TrytonConnector implements ErpConnector {
  private final Parties parties;
  private final int pageSize;
  private final @Nullable Instant credentialsUntil;

  TrytonConnector(Parties parties, int pageSize, @Nullable Instant credentialsUntil) {
    this.parties = parties;
    this.pageSize = pageSize;
    this.credentialsUntil = credentialsUntil;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, pageSize);
  }

  @Override
  public Answer<Health> check() {
    return parties.count().map(it -> new Health(it.date(), credentialsUntil));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return read(cursor, size, true, from -> parties.after(from.id(), size));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return Marks.time(mark)
        .map(since -> read(cursor, size, false, at -> parties.changed(since, at.id(), size)))
        .orElseGet(() -> Answer.failed(Reason.MARK_EXPIRED, "The mark is none of Tryton's"));
  }

  private Answer<Page> read(
      String cursor, int size, boolean all, Function<Cursor, Answer<List<Party>>> ask) {
    var from = Cursor.of(cursor);
    if (!from.begins()) {
      return page(from, size, all, ask);
    }
    return parties
        .count()
        .then(it ->
            page(from.counting(it.value().asLong()), size, all, ask)
                .map(page -> page.marked(Marks.of(it.date()))));
  }

  private Answer<Page> page(
      Cursor from, int size, boolean all, Function<Cursor, Answer<List<Party>>> ask) {
    return ask.apply(from)
        .then(found ->
            parties
                .rows(found)
                .map(rows ->
                    new Page(
                        rows,
                        found.size(),
                        found.size() < size ? null : from.behind(found.getLast().id()).text(),
                        null,
                        all ? from.total() : null)));
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return externalId.matches("\\d{1,18}")
        ? parties.one(Long.parseLong(externalId)).then(parties::rows).then(TrytonConnector::one)
        : new Got<>(Optional.empty());
  }

  private static Answer<Optional<ErpContact>> one(List<ErpRow> rows) {
    return rows.isEmpty()
        ? new Got<>(Optional.empty())
        : switch (rows.getFirst()) {
          case Good(var contact) -> new Got<>(Optional.of(contact));
          case Bad(_, _, var why) -> Answer.failed(Reason.BAD_ANSWER, "The contact " + why);
        };
  }
}
