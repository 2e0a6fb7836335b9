package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.http.calls.ById;
import dev.aval.sync.erp.http.calls.Marks;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class ODataConnector implements ErpConnector {
  private final Service service;
  private final Pages pages;
  private final Query query;
  private final boolean changes;
  private final int pageSize;
  private final @Nullable Instant credentialsUntil;

  ODataConnector(
      Service service,
      Mapping mapping,
      boolean changes,
      int pageSize,
      @Nullable Instant credentialsUntil) {
    this.service = service;
    this.query = new Query(mapping);
    this.pages = new Pages(service, query, mapping);
    this.changes = changes && mapping.modified().isPresent();
    this.pageSize = pageSize;
    this.credentialsUntil = credentialsUntil;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, changes, false, pageSize);
  }

  @Override
  public Answer<Health> check() {
    return service.get(query.all(1), 1).map(it -> new Health(it.date(), credentialsUntil));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return cursor.equals(START)
        ? pages.first(query.all(size), size)
        : pages.at(Place.of(cursor), size);
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    var since = Marks.time(mark);
    if (since.isEmpty() || !changes) {
      return Answer.failed(Reason.MARK_EXPIRED, "The mark is none of this service's");
    }
    return cursor.equals(START)
        ? pages.first(query.changes(since.get().toString(), size), size)
        : pages.at(Place.of(cursor), size);
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return externalId.isBlank()
        ? new Got<>(Optional.empty())
        : pages.first(query.one(externalId), 1).then(page -> ById.first(page.rows()));
  }
}
