package dev.aval.embedded.mongo.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Opens the file with our settings: nothing commits or compacts behind our back, since a commit in
/// the middle of a write would tear a document from its index entries.
final class StoreFile {
  private StoreFile() {}

  static MVStore open(@Nullable Path file, int cacheMegabytes) {
    if (file == null) {
      return new MVStore.Builder().keysPerPage(96).autoCommitDisabled().open();
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toAbsolutePath().toString())
              .cacheSize(cacheMegabytes)
              .keysPerPage(96)
              .pageSplitSize(8 * 1024)
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .autoCompactFillRate(0)
              .open();
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      return store;
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? locked(file, e) : e;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to open '%s', but it failed".formatted(file), e);
    }
  }

  private static IllegalStateException locked(Path file, MVStoreException cause) {
    return new IllegalStateException(
        "Expected to open the database '%s', but another process has it open".formatted(file),
        cause);
  }
}
