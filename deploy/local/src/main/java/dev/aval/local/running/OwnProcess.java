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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// A service as a process of its own, from its own jar, told by environment what it would be told
/// in one JVM. When it ends by itself that is said, and it is started again, as compose and
/// Kubernetes would.
public final class OwnProcess implements Running {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-Djdk.virtualThreadScheduler.parallelism=8",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");
  private static final long PAUSE_SECONDS = 1;

  private final String name;
  private final ProcessBuilder command;
  private final Path log;
  private final Progress progress;
  private volatile boolean stopping;
  private volatile Process process;

  private OwnProcess(String name, ProcessBuilder command, Path log, Progress progress)
      throws IOException {
    this.name = name;
    this.command = command;
    this.log = log;
    this.progress = progress;
    this.process = begin();
  }

  static OwnProcess start(
      Service service, Path home, Map<String, String> settings, Path log, Progress progress) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(List.of("-jar", jar(service, home).toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    settings.forEach((key, value) -> builder.environment().put(variable(key), value));
    try {
      return new OwnProcess(service.name(), builder, log, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process begin() throws IOException {
    var begun = command.start();
    begun.onExit().thenAcceptAsync(this::again, afterPause());
    return begun;
  }

  private static Executor afterPause() {
    return CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void again(Process ended) {
    if (stopping) {
      return;
    }
    progress.say("child.ended", name, ended.exitValue(), log);
    try {
      process = begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    var ending = end();
    try {
      return ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Process end() {
    stopping = true;
    process.destroy();
    return process;
  }
}
