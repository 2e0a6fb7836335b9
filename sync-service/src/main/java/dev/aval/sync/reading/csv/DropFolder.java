package dev.aval.sync.reading.csv;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.input.BOMInputStream;

/// The folder and what lies in it.
///
/// Writers are asked to upload under another name and rename; whoever does not is given a moment of
/// quiet before we read.
class DropFolder {
  private final Path folder;

  DropFolder(Path folder) {
    this.folder = folder;
  }

  /// Names of the files that are ready to be read, with the time of their last change.
  List<Dropped> ready(Instant now, Duration quiet) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .filter(Files::isRegularFile)
          .map(DropFolder::dropped)
          .filter(it -> it.changedAt().plus(quiet).isBefore(now))
          .toList();
    }
  }

  boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  CsvContacts open(String system, String name) throws IOException {
    var bytes =
        BOMInputStream.builder().setInputStream(Files.newInputStream(folder.resolve(name))).get();
    return new CsvContacts(system, new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /// Puts the file aside, under its name, with the report of what it led to.
  void done(String name, String report) throws IOException {
    var done = Files.createDirectories(folder.resolve("done"));
    Files.writeString(done.resolve(name + ".report.txt"), report);
    Files.move(folder.resolve(name), done.resolve(name), REPLACE_EXISTING);
  }

  private static Dropped dropped(Path file) {
    try {
      return new Dropped(
          file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant());
    } catch (IOException gone) {
      return new Dropped(file.getFileName().toString(), Instant.MAX.minusSeconds(1_000_000));
    }
  }

  /// A file; the time tells one upload of a name from the next.
  record Dropped(String name, Instant changedAt) {}
}
