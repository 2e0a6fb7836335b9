package dev.aval.embedded.mongo.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/// Ordered maps in one file: per collection the documents by record number, per index the record
/// numbers by key. All maps of a write reach the file in the same commit.
///
/// Writers share a lock that only a checkpoint takes alone, so a commit never sees half a write.
/// Readers take no lock: maps are copy-on-write and values are never changed in place; a reader
/// only tells the store which version it looks at, so that its pages are not overwritten meanwhile.
public final class Store implements AutoCloseable {
  private static final String JOURNAL = "journal";

  private final Limits limits;
  private final MVStore maps;
  private final @Nullable Path file;
  private final @Nullable Compaction compaction;
  private final MVMap<String, String> settings;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Journal journal;
  private long number;

  /// Without a file everything stays in memory and nothing is committed or journaled.
  public Store(@Nullable Path file, Limits limits) {
    this.limits = limits;
    this.file = file;
    this.maps = StoreFile.open(file, limits.cacheMegabytes());
    this.compaction = file == null ? null : new Compaction(maps);
    this.settings = stringMap("settings");
  }

  /// Call once, when whoever applies the changes is ready; before that nothing may be written.
  public void recover(Consumer<Change> changes) {
    if (file != null) {
      long first = Long.parseLong(settings.getOrDefault(JOURNAL, "0"));
      number = Journal.replay(file, first, changes);
      journal = new Journal(file, number);
      commit(first);
    }
  }

  public MVMap<Long, byte[]> documents(String name) {
    return maps.openMap(
        name,
        new MVMap.Builder<Long, byte[]>()
            .keyType(LongDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  public MVMap<byte[], Long> index(String name) {
    return maps.openMap(
        name,
        new MVMap.Builder<byte[], Long>()
            .keyType(ByteArrayDataType.INSTANCE)
            .valueType(LongDataType.INSTANCE));
  }

  /// Small facts about maps, such as "this index is built".
  public MVMap<String, String> settings() {
    return settings;
  }

  public List<String> names() {
    return List.copyOf(maps.getMapNames());
  }

  public void remove(String name) {
    maps.removeMap(name);
    settings.keySet().stream()
        .filter(key -> key.startsWith(name + "#"))
        .toList()
        .forEach(settings::remove);
  }

  public void rename(String name, String newName) {
    maps.renameMap(maps.openMap(name), newName);
  }

  public <T> T read(Supplier<T> reading) {
    MVStore.TxCounter version = maps.registerVersionUsage();
    try {
      return reading.get();
    } finally {
      maps.deregisterVersionUsage(version);
    }
  }

  /// Runs a write; when it returns, what the write recorded is durable.
  public <T> T write(Supplier<T> writing) {
    lock.readLock().lock();
    T result;
    try {
      result = writing.get();
      if (journal != null) {
        journal.flush();
      }
    } finally {
      lock.readLock().unlock();
    }
    if (isDue()) {
      checkpoint();
    }
    return result;
  }

  /// Runs a change of the maps themselves (a collection, an index) alone, and commits it at once.
  public <T> T alone(Supplier<T> changing) {
    lock.writeLock().lock();
    try {
      T result = changing.get();
      commitAll();
      return result;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Call within `write`, once per changed document.
  public void record(byte[] namespace, long id, byte[] document) {
    Journal current = journal;
    if (current != null) {
      current.append(namespace, id, document);
    }
  }

  public boolean isDurable() {
    return file != null;
  }

  /// Makes the maps durable, so that the journal can start anew.
  public void checkpoint() {
    lock.writeLock().lock();
    try {
      if (isDue()) {
        commitAll();
        if (compaction != null) {
          compaction.afterCommit();
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (maps.isClosed()) {
        return;
      }
      commitAll();
      if (journal != null) {
        journal.close();
      }
      maps.close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean isDue() {
    Journal current = journal;
    return current != null
        && (current.size() > limits.journalBytes()
            || maps.getUnsavedMemory() > limits.unsavedBytes());
  }

  private void commitAll() {
    if (journal != null) {
      long old = number++;
      journal.startNext(number);
      commit(old);
    }
  }

  /// A kill before the commit finds the old number and replays both files; after it, neither is
  /// needed.
  private void commit(long firstOld) {
    settings.put(JOURNAL, Long.toString(number));
    maps.commit();
    for (long old = firstOld; file != null && old < number; old++) {
      Journal.drop(file, old);
    }
  }

  private MVMap<String, String> stringMap(String name) {
    return maps.openMap(
        name,
        new MVMap.Builder<String, String>()
            .keyType(StringDataType.INSTANCE)
            .valueType(StringDataType.INSTANCE));
  }
}
