package dev.aval.sync.erp.http.calls;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An ERP that is read by the ids of its records. It does not tell when our credentials end:
/// whoever made them notes that.
public final class RecordsConnector<R> implements ErpConnector {
  private final Records<R> records;
  private final ById<R> pages;
  private final int pageSize;
  private final @Nullable Instant credentialsUntil;

  public RecordsConnector(Records<R> records, int pageSize, @Nullable Instant credentialsUntil) {
    this.records = records;
    this.pages = new ById<>(records::count, records::id, records::rows);
    this.pageSize = pageSize;
    this.credentialsUntil = credentialsUntil;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, pageSize);
  }

  @Override
  public Answer<Health> check() {
    return records.count().map(it -> new Health(it.at(), credentialsUntil));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return pages.all(cursor, size, id -> records.after(id, size));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return Marks.time(mark)
        .map(since -> pages.changes(cursor, size, id -> records.changed(since, id, size)))
        .orElseGet(() -> Answer.failed(Reason.MARK_EXPIRED, "The mark is none of this ERP's"));
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return pages.one(externalId, records::one);
  }
}
