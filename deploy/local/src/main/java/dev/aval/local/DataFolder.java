package dev.aval.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The one folder that holds all data of a local platform. Whoever holds its lock owns it: two
/// brokers on the same files would destroy them, so a second instance is refused before it touches
/// anything.
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  public static DataFolder open(Path folder, Texts texts) {
    var root = folder.toAbsolutePath().normalize();
    try {
      OwnerOnly.folder(root);
      var file =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(file) == null) {
        file.close();
        throw new CannotStart(texts.say("data.taken", folder, processOf(root)));
      }
      Files.writeString(root.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
      empty(root.resolve("tmp"));
      return new DataFolder(root, file);
    } catch (IOException e) {
      throw new CannotStart(texts.say("data.unusable", folder, e));
    }
  }

  /// What servers write for the time they run; whoever was killed has left it behind.
  private static void empty(Path temporary) throws IOException {
    FileSystemUtils.deleteRecursively(temporary);
    OwnerOnly.folder(temporary);
  }

  /// The process that wrote its number last; whether it still runs is for the caller to find out.
  public static String processOf(Path root) {
    try {
      return Files.readString(root.resolve("pid")).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  /// Whether a running platform holds this folder.
  public static boolean isTaken(Path root) {
    var lock = root.resolve("lock");
    if (!Files.exists(lock)) {
      return false;
    }
    try (var file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return tryLock(file) == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  public Path path(String name) {
    return root.resolve(name);
  }

  public Path folder(String name) {
    return OwnerOnly.folder(root.resolve(name));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(root.resolve("pid"));
    lockFile.close();
  }
}
