package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Answer;
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

class TrytonConnector implements ErpConnector {
  private final Parties parties;
  private final ById<Party> pages;
  private final int pageSize;
  private final @Nullable Instant credentialsUntil;

  TrytonConnector(Parties parties, int pageSize, @Nullable Instant credentialsUntil) {
    this.parties = parties;
    this.pages = new ById<>(parties::count, Party::id, parties::rows);
    this.pageSize = pageSize;
    this.credentialsUntil = credentialsUntil;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, pageSize);
  }

  @Override
  public Answer<Health> check() {
    return parties.count().map(it -> new Health(it.at(), credentialsUntil));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return pages.all(cursor, size, id -> parties.after(id, size));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return Marks.time(mark)
        .map(since -> pages.changes(cursor, size, id -> parties.changed(since, id, size)))
        .orElseGet(() -> Answer.failed(Reason.MARK_EXPIRED, "The mark is none of Tryton's"));
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return pages.one(externalId, parties::one);
  }
}
