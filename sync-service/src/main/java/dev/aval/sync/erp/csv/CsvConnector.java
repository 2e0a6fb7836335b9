package dev.aval.sync.erp.csv;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The drop as an ERP. Each file is a delivery, all of which is looked at before its first page.
class CsvConnector implements ErpConnector {
  private final Folder folder;
  private final int pageSize;
  private final Clock clock;
  private final Desk desk;
  private final ReentrantLock lock = new ReentrantLock();

  CsvConnector(Folder folder, int pageSize, Clock clock) {
    this.folder = folder;
    this.pageSize = pageSize;
    this.clock = clock;
    this.desk = new Desk(folder);
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(false, false, true, pageSize);
  }

  @Override
  public Answer<Health> check() {
    try {
      folder.ready(clock.instant());
      return new Got<>(new Health(null, null));
    } catch (IOException e) {
      return Answer.failed(Reason.UNREACHABLE, "The folder cannot be looked into");
    }
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return Position.of(cursor)
        .map(it -> page(it, size))
        .orElseGet(() -> Answer.failed(Reason.ERP_ERROR, "No file was handed over"));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return readAll(cursor, size);
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return Answer.failed(Reason.ERP_ERROR, "Files cannot be asked for one contact");
  }

  private Answer<Page> page(Position from, int size) {
    lock.lock();
    try {
      return new Got<>(desk.page(from, size));
    } catch (Unreadable e) {
      return Answer.failed(Reason.BAD_ANSWER, "The file was not read: " + e.why());
    } catch (IOException e) {
      return Answer.failed(Reason.UNREACHABLE, "The file cannot be read");
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Delivery> waiting() {
    lock.lock();
    try {
      for (var upload : folder.ready(clock.instant())) {
        var seen = seen(upload);
        if (seen.filter(it -> it.upload().equals(upload.id())).isEmpty()) {
          return Optional.of(delivery(upload, outdated(upload)));
        }
        folder.putAside(upload, true, clock.instant());
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  /// What cannot be read is delivered all the same, so that a run says so.
  private Optional<Folder.Seen> seen(Upload upload) {
    try {
      return desk.seen(upload);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Folder.Seen> outdated(Upload upload) {
    try {
      return desk.outdated(upload);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Delivery delivery(Upload it, Optional<Folder.Seen> outdated) {
    var before = outdated.map(Folder.Seen::words).orElse(null);
    return new Delivery(it.id(), it.full(), new Position(it.id(), 0).cursor(), before);
  }

  /// In an order that can be cut anywhere: the report, the mark that it was taken, the move.
  @Override
  public void settle(Delivery delivery, boolean taken, String report) {
    lock.lock();
    try {
      var upload = desk.waits(delivery.id());
      if (upload.isPresent()) {
        folder.report(upload.get(), taken, report);
        if (taken) {
          desk.remember(upload.get(), clock.instant());
        }
        desk.clear();
        folder.putAside(upload.get(), taken, clock.instant());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }
}
