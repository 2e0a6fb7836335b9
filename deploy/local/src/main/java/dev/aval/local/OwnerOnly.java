package dev.aval.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Keys, secrets and mails lie in files that only their owner may read, wherever the file system
/// knows owners.
public final class OwnerOnly {
  private OwnerOnly() {}

  public static Path folder(Path path) {
    try {
      return Files.createDirectories(path, permissions("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Written whole or not at all, so that a crash leaves no half a key.
  public static void write(Path file, String content) {
    try {
      var parent = folder(file.resolveSibling(".").toAbsolutePath().normalize());
      var draft = Files.createTempFile(parent, ".new", null, permissions("rw-------"));
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] permissions(String rights) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
