package dev.aval.notification.webhooks.mongo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The key of the secrets, in a file that only its owner may read; made when it is missing. Several
/// instances share it.
final class KeyFile {
  private static final int BYTES = 32;

  private KeyFile() {}

  static String read(Path file) {
    try {
      if (!Files.exists(file)) make(file);
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new IllegalStateException(
          "Expected to read the key of webhooks from '%s', but %s".formatted(file, failure),
          failure);
    }
  }

  private static void make(Path file) throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    try {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      } else {
        Files.createFile(file);
      }
      Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
    } catch (FileAlreadyExistsException another) {
      // An instance beside us was first.
    }
  }
}
