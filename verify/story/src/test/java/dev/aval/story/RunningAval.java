package dev.aval.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A platform as `./aval up` runs it: the same script, jars and flags, with ports and data of its
/// own; only compiled quickly rather than well, for it lives for minutes. What it prints is in
/// `target/platform.log`, its logs are under the data folder `target/data-*`.
final class RunningAval {
  private static final Path HOME = Path.of(System.getProperty("aval.home", "../..")).normalize();
  private static final Path TARGET = Path.of("target");
  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  /// All stories come from one address, with more hands than a household (the limits have a test of
  /// their own, at the gateway).
  private static final Map<String, String> ROOM =
      Map.of(
          "AVAL_APPROVAL_MACHINES", "false", // the people of stories are quick
          // and so are consumers, who learn by it that another one joins
          "SPRING_CLOUD_STREAM_KAFKA_BINDER_CONSUMERPROPERTIES_HEARTBEAT_INTERVAL_MS", "500",
          "AVAL_GATEWAY_LIMITS_SESSION", "0/1m",
          "AVAL_GATEWAY_LIMITS_ANONYMOUS", "0/1m",
          "AVAL_GATEWAY_LIMITS_LINKLOOKS", "0/1m",
          "AVAL_GATEWAY_LIMITS_LINKANSWERS", "0/1h",
          "AVAL_GATEWAY_LIMITS_UNKNOWN", "0/1m");

  private static @Nullable RunningAval shared;
  private static @Nullable RunningAval separate;

  private final FreePorts ports = FreePorts.take();
  private final List<String> options;
  private final Path data;
  private @Nullable Process process;

  private RunningAval(Path data, List<String> options) {
    this.data = data;
    this.options = options;
  }

  /// The one that all stories share; it ends with this JVM.
  static synchronized RunningAval shared() {
    if (shared == null) {
      shared = create();
      shared.start();
    }
    return shared;
  }

  /// The one with a process for each service, which takes long to start: those that kill services
  /// share it. It ends with the JVM, so they may come in any order.
  static synchronized RunningAval separate() {
    if (separate == null) {
      separate = create("--separate");
      separate.start();
    }
    return separate;
  }

  /// Whoever comes last needs both cores for a platform of his own.
  static synchronized void endShared() {
    if (shared != null) shared.kill();
  }

  static RunningAval create(String... options) {
    try {
      var data = Files.createTempDirectory(Files.createDirectories(TARGET), "data-");
      var aval = new RunningAval(data.toAbsolutePath(), List.of(options));
      Runtime.getRuntime().addShutdownHook(new Thread(aval::kill));
      return aval;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + ports.http();
  }

  String kafka() {
    return "127.0.0.1:" + ports.kafka();
  }

  /// The databases of all services, as a dump would show them.
  Dump dump() {
    return new Dump("mongodb://127.0.0.1:" + ports.mongodb());
  }

  Path data() {
    return data;
  }

  /// Starts it and waits until it says that it is ready.
  Duration start() {
    var began = Instant.now();
    var started = launch();
    process = started;
    await("the platform to be ready; see " + TARGET.resolve("platform.log").toAbsolutePath())
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the platform ended", () -> !started.isAlive())
        .until(() -> isReady(started));
    return Duration.between(began, Instant.now());
  }

  private boolean isReady(Process started) throws IOException {
    var file = data.resolve("running.properties");
    return Files.exists(file) && Files.readString(file).contains("pid=" + started.pid() + "\n");
  }

  private Process launch() {
    var command =
        new ArrayList<>(
            List.of(
                "sh",
                "-euc",
                "home=$1; shift; . \"$home/deploy/local/bin/run.sh\"; platform \"$@\"",
                "aval"));
    command.add(HOME.toAbsolutePath().normalize().toString());
    command.addAll(List.of("--data", data.toString()));
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(TARGET.resolve("platform.log").toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("AVAL_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("AVAL_LANG", "en");
    builder.environment().put("AVAL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(ports.environment());
    builder.environment().putAll(ROOM);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Said(int code, String text) {}

  /// What a verb of `./aval` says, such as `check --data DIR`.
  Said say(String... verb) {
    var script =
        "home=$1; shift; for part in words build run; do . \"$home/deploy/local/bin/$part.sh\"; done; \"$@\"";
    var command =
        new ArrayList<>(
            List.of("sh", "-euc", script, "aval", HOME.toAbsolutePath().normalize().toString()));
    command.addAll(List.of(verb));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AVAL_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("AVAL_LANG", "en");
    try {
      var running = builder.start();
      var text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(running.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// `./aval down`.
  void stop() {
    end(Process::destroy);
  }

  /// `kill -9`, of the services' own processes too if there are any.
  void kill() {
    services().forEach(ProcessHandle::destroyForcibly);
    end(Process::destroyForcibly);
  }

  Stream<ProcessHandle> services() {
    return process == null ? Stream.empty() : process.descendants();
  }

  private void end(Consumer<Process> how) {
    var ending = process;
    if (ending == null) {
      return;
    }
    how.accept(ending);
    try {
      if (!ending.waitFor(90, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Expected the platform to end, but it goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
