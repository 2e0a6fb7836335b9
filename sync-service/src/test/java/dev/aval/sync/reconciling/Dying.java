package dev.aval.sync.reconciling;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import java.util.Optional;

/// An ERP that dies after so many pages, once.
final class Dying implements ErpConnector {
  private final ErpConnector erp;
  private final Runnable kill;
  private int pages;

  Dying(ErpConnector erp, int pages, Runnable kill) {
    this.erp = erp;
    this.pages = pages;
    this.kill = kill;
  }

  @Override
  public Capabilities capabilities() {
    var it = erp.capabilities();
    return new Capabilities(it.one(), it.incremental(), it.deliveries(), 100);
  }

  @Override
  public Answer<Health> check() {
    return erp.check();
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    if (pages-- == 0) {
      kill.run();
    }
    return erp.readAll(cursor, size);
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return erp.readChanges(mark, cursor, size);
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return erp.read(externalId);
  }
}
