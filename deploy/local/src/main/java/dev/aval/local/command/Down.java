package dev.aval.local.command;

import dev.aval.local.DataFolder;
import dev.aval.local.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks the process that holds the data folder to end, and waits until it has.
record Down(Path data, Texts texts, PrintStream out) {
  // The platform itself ends within ten seconds; a start-up cache it may write takes longer.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  int run() {
    var process = holder();
    if (process.isEmpty()) {
      out.println(texts.say("down.notRunning", data));
      return 0;
    }
    var began = Instant.now();
    process.get().destroy();
    var seconds = Duration.between(began, ended(process.get())).toMillis() / 1000.0;
    var text = String.format(Locale.ROOT, "%.1f", seconds);
    if (process.get().isAlive()) {
      out.println(texts.say("down.slow", process.get().pid(), text));
      return 1;
    }
    out.println(texts.say("down.stopped", text, data));
    return 0;
  }

  // The number alone may be another process by now; the lock says that it is not.
  private Optional<ProcessHandle> holder() {
    if (!DataFolder.isTaken(data)) {
      return Optional.empty();
    }
    var pid = DataFolder.processOf(data);
    return pid.matches("\\d+") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private static Instant ended(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    return Instant.now();
  }
}
