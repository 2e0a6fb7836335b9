package dev.aval.local;

import dev.aval.local.running.Addresses;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Says that a platform is ready and where, to whoever runs a command on the same data folder. It
/// lies there exactly as long as the platform is ready.
public final class RunFile {
  private static final String NAME = "running.properties";

  private RunFile() {}

  static void write(DataFolder data, Addresses addresses) {
    OwnerOnly.write(
        data.path(NAME),
        """
        pid=%d
        http=%d
        publicUrl=%s
        kafka=%s
        """
            .formatted(
                ProcessHandle.current().pid(),
                addresses.http(),
                addresses.publicUrl(),
                addresses.kafka()));
  }

  static void remove(DataFolder data) {
    try {
      Files.deleteIfExists(data.path(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Empty when no platform is ready on that folder; one that was killed leaves its file but not
  /// its lock.
  public static Optional<Properties> read(Path folder) {
    var file = folder.resolve(NAME);
    if (!Files.exists(file) || !DataFolder.isTaken(folder)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(reader);
      return Optional.of(properties);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
