package dev.aval.sync.erp.http.odoo;

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

class OdooConnector implements ErpConnector {
  private final Partners partners;
  private final ById<Partner> pages;
  private final int pageSize;
  private final @Nullable Instant credentialsUntil;

  OdooConnector(Partners partners, int pageSize, @Nullable Instant credentialsUntil) {
    this.partners = partners;
    this.pages = new ById<>(partners::count, Partner::id, partners::rows);
    this.pageSize = pageSize;
    this.credentialsUntil = credentialsUntil;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, pageSize);
  }

  /// Odoo's keys last three months at most and do not tell; whoever made it notes its end.
  @Override
  public Answer<Health> check() {
    return partners.count().map(it -> new Health(it.at(), credentialsUntil));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return pages.all(cursor, size, id -> partners.after(id, size));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return Marks.time(mark)
        .map(since -> pages.changes(cursor, size, id -> partners.changed(since, id, size)))
        .orElseGet(() -> Answer.failed(Reason.MARK_EXPIRED, "The mark is none of Odoo's"));
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return pages.one(externalId, partners::one);
  }
}
