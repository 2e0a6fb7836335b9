package dev.aval.embedded.mongo.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Makes a write durable before it is acknowledged, for the price of one small sequential write.
///
/// Committing the ordered maps for every write would rewrite a page of each touched map and all
/// pages above it (about 100 KB for one document). So a write is appended here, and the maps are
/// committed once in a while (see `Store.checkpoint`), after which a new journal file starts. What
/// is acknowledged while somebody else's write is on its way goes out with the next one: a group
/// commit.
///
/// The bytes are in the operating system's hands then: they survive `kill -9`, not a power cut.
final class Journal implements AutoCloseable {
  private final Path store;
  private final ReentrantLock writing = new ReentrantLock();
  private ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private volatile long appended;
  private long written;
  private volatile long size;
  private boolean broken;
  private FileChannel channel;

  Journal(Path store, long number) {
    this.store = store;
    this.channel = create(file(store, number));
  }

  static Path file(Path store, long number) {
    return store.resolveSibling(store.getFileName() + ".journal-" + number);
  }

  /// Replays this journal and all later ones; answers the first free number.
  static long replay(Path store, long first, Consumer<Change> changes) {
    long number = first;
    while (Files.exists(file(store, number))) {
      JournalFile.replay(file(store, number), changes);
      number++;
    }
    return number;
  }

  synchronized void append(byte[] namespace, long id, byte[] document) {
    byte[] bytes = JournalFile.record(namespace, id, document);
    pending.write(bytes, 0, bytes.length);
    appended += bytes.length;
  }

  /// Returns when all that was appended before the call is written.
  void flush() {
    long target = appended;
    writing.lock();
    try {
      if (broken) {
        throw new IllegalStateException("Expected to write the journal, but it failed before");
      }
      if (written < target) {
        write(takePending());
      }
    } finally {
      writing.unlock();
    }
  }

  long size() {
    return size;
  }

  /// Starts a new file. The caller keeps writers away, commits the maps, then drops the old file.
  void startNext(long number) {
    flush();
    close();
    channel = create(file(store, number));
    size = 0;
  }

  static void drop(Path store, long number) {
    try {
      Files.deleteIfExists(file(store, number));
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to delete a journal, but it failed", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to close the journal, but it failed", e);
    }
  }

  /// A new one each time: one that is kept stays as large as the largest write ever was.
  private synchronized ByteArrayOutputStream takePending() {
    ByteArrayOutputStream taken = pending;
    pending = new ByteArrayOutputStream();
    return taken;
  }

  private void write(ByteArrayOutputStream bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      written += bytes.size();
      size += bytes.size();
    } catch (IOException e) {
      broken = true; // a record may be torn, and what follows a torn record is not read
      throw new UncheckedIOException("Expected to write the journal, but it failed", e);
    }
  }

  private static FileChannel create(Path file) {
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to open '%s', but it failed".formatted(file), e);
    }
  }
}
