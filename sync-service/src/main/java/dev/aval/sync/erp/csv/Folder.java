package dev.aval.sync.erp.csv;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folder: files that wait; `done` and `refused` with what was read and the reports, and in
/// `done/.seen` what was in them, by its hash. What was put aside goes after a while: it is about
/// people.
///
/// Writers are asked to upload under another name and rename; whoever does not is given a moment of
/// quiet before we read.
class Folder {
  private static final String LAST = "last";
  private static final Duration AHEAD = Duration.ofHours(1);

  private final Path folder;
  private final Duration quiet;
  private final Duration keep;

  Folder(Path folder, Duration quiet, Duration keep) {
    this.folder = folder;
    this.quiet = quiet;
    this.keep = keep;
  }

  List<Upload> ready(Instant now) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .flatMap(it -> Upload.of(it).stream())
          .filter(it -> isQuiet(it.changedAt(), now))
          .sorted(Comparator.comparing(Upload::changedAt).thenComparing(Upload::name))
          .toList();
    }
  }

  /// A time that is far ahead is that of another clock, and would keep the file waiting for it.
  private boolean isQuiet(Instant changedAt, Instant now) {
    return changedAt.plus(quiet).isBefore(now) || changedAt.isAfter(now.plus(AHEAD));
  }

  Optional<Upload> upload(String name) {
    return Upload.of(file(name));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /// What was taken before with the same content.
  Optional<Seen> seen(String hash) throws IOException {
    var file = seenFile(hash);
    return Files.exists(file) ? Optional.of(Seen.of(Files.readString(file))) : Optional.empty();
  }

  void remember(String hash, Seen seen) throws IOException {
    Files.createDirectories(seenFile(hash).getParent());
    Files.writeString(seenFile(hash), seen.text());
    Files.writeString(seenFile(LAST), hash);
  }

  /// What was taken last may come again: an ERP in which nothing happened says the same. What was
  /// taken before that is an old state.
  boolean isLast(String hash) throws IOException {
    return Files.exists(seenFile(LAST)) && Files.readString(seenFile(LAST)).strip().equals(hash);
  }

  void report(Upload upload, boolean taken, String report) throws IOException {
    var aside = Files.createDirectories(aside(taken));
    Files.writeString(aside.resolve(upload.name() + ".report.txt"), report);
  }

  void putAside(Upload upload, boolean taken, Instant now) throws IOException {
    var aside = aside(taken).resolve(upload.name());
    Files.move(file(upload.name()), aside, REPLACE_EXISTING);
    Files.setLastModifiedTime(aside, FileTime.from(now));
    forget(aside(true), now);
    forget(aside(true).resolve(".seen"), now);
    forget(aside(false), now);
  }

  private void forget(Path aside, Instant now) throws IOException {
    if (!Files.isDirectory(aside)) {
      return;
    }
    try (var files = Files.list(aside)) {
      for (var file : files.toList()) {
        var old = Upload.of(file).filter(it -> it.changedAt().plus(keep).isBefore(now));
        if (old.isPresent()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path aside(boolean taken) {
    return folder.resolve(taken ? "done" : "refused");
  }

  private Path seenFile(String hash) {
    return aside(true).resolve(".seen").resolve(hash);
  }

  /// @param upload its id
  record Seen(String upload, Instant at) {
    static Seen of(String text) {
      var lines = text.strip().split("\n", 2);
      return new Seen(lines[0], Instant.parse(lines[1]));
    }

    String words() {
      return "%s, read at %s".formatted(upload.substring(0, upload.lastIndexOf('@')), at);
    }

    String text() {
      return upload + "\n" + at + "\n";
    }
  }
}
