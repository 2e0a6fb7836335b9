package dev.aval.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process as Linux accounts for it.
record Process(String name, long pid) {
  private static final long MILLIS_PER_TICK = 10;

  /// User and system time so far.
  long cpuMillis() {
    var stat = read("stat");
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
  }

  long residentMegabytes() {
    return read("status")
            .lines()
            .filter(it -> it.startsWith("VmRSS:"))
            .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        / 1024;
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Expected process %s (%d) to run, but it is gone".formatted(name, pid), e);
    }
  }
}
