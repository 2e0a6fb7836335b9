package dev.aval.embedded.mongo;

import dev.aval.embedded.mongo.store.Limits;
import dev.aval.embedded.mongo.store.Store;
import dev.aval.embedded.mongo.wire.Server;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A MongoDB-compatible server inside this JVM, on 127.0.0.1. A stand-in for trials and tests: what
/// it acknowledges survives `kill -9`, but it is one node and knows no login and no transactions.
public final class EmbeddedMongo implements AutoCloseable {
  private final Scans scans = new Scans();
  private final Backend backend;
  private final Server server;

  private EmbeddedMongo(@Nullable Path file, int port, Limits limits) {
    backend = new Backend(new Store(file, limits), scans);
    try {
      server = new Server(backend, port);
    } catch (RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  /// Opens or creates the database in that file (and `<file>.journal-<n>` beside it). Port 0 takes
  /// a free one. Throws `IllegalStateException` when another process has the file open or the port.
  public static EmbeddedMongo open(Path file, int port) {
    return open(file, port, Limits.defaults());
  }

  public static EmbeddedMongo open(Path file, int port, Limits limits) {
    return new EmbeddedMongo(file, port, limits);
  }

  /// Starts empty on a free port and forgets everything when closed: for fast tests.
  public static EmbeddedMongo inMemory() {
    return new EmbeddedMongo(null, 0, Limits.defaults());
  }

  public String connectionString() {
    return "mongodb://127.0.0.1:" + port();
  }

  public int port() {
    return server.port();
  }

  /// The queries that no index answered.
  public Scans scans() {
    return scans;
  }

  @Override
  public void close() {
    server.close();
    backend.close();
  }
}
