package dev.aval.local.running;

import dev.aval.local.Progress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A service as a process of its own, from its own jar, told by environment what it would be told
/// in one JVM. When it ends by itself that is said, and nothing more: a restart would hide what
/// happened.
public final class OwnProcess implements Running {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");
  private final String name;
  private final Process process;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private OwnProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  static OwnProcess start(
      Service service, Path home, Map<String, String> settings, Path log, Progress progress) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-jar", jar(service, home).toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    settings.forEach((key, value) -> builder.environment().put(variable(key), value));
    try {
      var running = new OwnProcess(service.name(), builder.start());
      running
          .process
          .onExit()
          .thenAccept(ended -> running.report(ended.exitValue(), log, progress));
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(int code, Path log, Progress progress) {
    if (!stopping.get()) {
      progress.say("child.ended", name, code, log);
    }
  }

  // As Spring Boot reads environment variables: dots become underscores, dashes go.
  static String variable(String setting) {
    return setting.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  private static Path jar(Service service, Path home) {
    var target = home.resolve(service.folder()).resolve("target");
    try (var jars = Files.newDirectoryStream(target, "*-exec.jar")) {
      for (var jar : jars) {
        return jar;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(
        "Expected to start '%s' from its own jar, but there is none in %s"
            .formatted(service.name(), target));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean stop(Duration patience) {
    stopping.set(true);
    process.destroy();
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
