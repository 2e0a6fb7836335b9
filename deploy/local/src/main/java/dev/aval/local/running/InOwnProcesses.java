package dev.aval.local.running;

import dev.aval.local.Options;
import dev.aval.local.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// `--separate`: each service from its own jar, ready when its health says so.
record InOwnProcesses(AllSettings settings, Path logs, Progress progress) {
  private static final Duration LONGEST_START = Duration.ofSeconds(120);

  OwnProcess start(Service service) {
    var home = Options.home();
    var log = logs.resolve(service.name() + ".log");
    var process = OwnProcess.start(service, home, settings.of(service), log, progress);
    var health = settings.services().addresses().at(service).resolve("/actuator/health");
    var latest = Instant.now().plus(LONGEST_START);
    while (!healthy(health)) {
      if (!process.isAlive() || Instant.now().isAfter(latest)) {
        process.stop(Services.PATIENCE);
        throw new IllegalStateException(
            "Expected to start '%s', but it is not healthy; see %s".formatted(service.name(), log));
      }
      pause();
    }
    return process;
  }

  private static boolean healthy(URI health) {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | InterruptedException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
