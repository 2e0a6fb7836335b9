package dev.aval.sync.erp.csv;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One upload of a file. The time of its last change tells it from the next of that name; the size
/// tells that somebody still writes to it.
record Upload(String name, Instant changedAt, long size) {
  static Optional<Upload> of(Path file) {
    try {
      var it = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
      return it.isRegularFile()
          ? Optional.of(
              new Upload(
                  file.getFileName().toString(), it.lastModifiedTime().toInstant(), it.size()))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  String id() {
    return name + "@" + changedAt.toEpochMilli();
  }

  /// Declared by the name: who is absent from a snapshot is absent from the ERP.
  boolean full() {
    return name.toLowerCase(Locale.ROOT).endsWith(".full.csv");
  }
}
