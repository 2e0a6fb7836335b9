package dev.aval.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much of a process is in memory, where the system tells (Linux); else a question mark.
final class Memory {
  private Memory() {}

  static String residentMiB(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      return "?";
    }
  }
}
