package dev.aval.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A process as Linux accounts for it.
record Process(String name, long pid) {
  private static final long MILLIS_PER_TICK = 10;
  private static final Pattern JAR = Pattern.compile("([a-z-]+)-\\d[^/]*-exec\\.jar$");

  /// A process and those it started; services that run from their own jars are named by them.
  static List<Process> family(String name, long pid) {
    var family = new ArrayList<Process>();
    family.add(new Process(name, pid));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(it -> family.add(new Process(nameOf(it), it.pid())));
    return family;
  }

  private static String nameOf(ProcessHandle child) {
    return Stream.of(child.info().arguments().orElse(new String[0]))
        .map(JAR::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .findFirst()
        .orElse("process " + child.pid());
  }

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
