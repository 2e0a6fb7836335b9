package dev.aval.sync.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Tryton on a port and in a folder of its own, by the script that lies beside the checkout,
/// in `../shared/erp`. Where it cannot run, [#missing] says why, and tests are skipped with that.
public final class Tryton implements AutoCloseable {
  public static final String DATABASE = "erp";
  public static final String USER = "sync";
  public static final String PASSWORD = "R3ad-Only-ERP";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What one simulated day did, by the ids of the parties.
  ///
  /// @param merged who, and into whom
  /// @param duplicate of whom, and who
  public record Churn(
      List<String> created,
      List<String> renamed,
      List<String> emailChanged,
      List<String> deactivated,
      List<String> deleted,
      List<String> merged,
      List<String> erased,
      List<String> duplicate) {}

  private final Path folder;
  private final int port;
  private final int parties;
  private final Map<String, String> settings = new HashMap<>();
  private final Thread atExit = new Thread(this::end);

  private Tryton(Path folder, int port, int parties) {
    this.folder = folder;
    this.port = port;
    this.parties = parties;
  }

  /// Why there can be none here; empty when there can.
  public static Optional<String> missing() {
    if (script().isEmpty()) {
      return Optional.of("SKIPPED: there is no ../shared/erp/tryton-up.sh beside the checkout");
    }
    var root = "root".equals(System.getProperty("user.name"));
    return root ? Optional.empty() : Optional.of("SKIPPED: Tryton is installed and run as root");
  }

  private static Optional<Path> script() {
    return Stream.iterate(
            Path.of("").toAbsolutePath(),
            it -> it != null && it.getParent() != null,
            Path::getParent)
        .map(it -> it.resolve("../shared/erp/tryton-up.sh").normalize())
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /// Under `/tmp`, since it runs as another user, who must reach it.
  public static Tryton start(int parties) throws IOException {
    var folder = Files.createTempDirectory(Path.of("/tmp"), "aval-tryton-");
    var tryton = new Tryton(folder, freePort(), parties);
    Runtime.getRuntime().addShutdownHook(tryton.atExit);
    try {
      tryton.up();
    } catch (IllegalStateException failure) {
      skipIfNotInstalled(failure);
      throw failure;
    }
    return tryton;
  }

  /// Without its packages nothing is said about us; with them, a Tryton that does not start is.
  private static void skipIfNotInstalled(Exception failure) {
    if (!Files.exists(Path.of("/usr/bin/trytond"))) {
      var why = "SKIPPED: Tryton's packages could not be installed";
      System.err.println(why);
      throw new TestAbortedException(why, failure);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Without the database.
  public String url() {
    return "http://127.0.0.1:" + port + "/";
  }

  /// Also after [#crash] or [#stop], on the same data.
  public void up() {
    run("up");
  }

  /// With other settings of trytond, such as `TRYTOND_SESSION__MAX_AGE`.
  public void restart(Map<String, String> with) {
    stop();
    settings.clear();
    settings.putAll(with);
    up();
  }

  public void stop() {
    run("stop");
  }

  public void crash() {
    run("crash");
  }

  public void hang() {
    run("hang");
  }

  public void resume() {
    run("resume");
  }

  /// Nobody sees any party any more, and no error says so.
  public void hide() {
    run("hide");
  }

  public void show() {
    run("show");
  }

  /// Deactivates that many of a hundred; says how many there were, and how many of them.
  public int mass(int percent) {
    return JSON.readTree(run("mass", Integer.toString(percent))).get("deactivated").asInt();
  }

  public Churn churn(int seed) {
    var it = JSON.readTree(run("churn", Integer.toString(seed)));
    return new Churn(
        ids(it, "created"),
        ids(it, "renamed"),
        ids(it, "email_changed"),
        ids(it, "deactivated"),
        ids(it, "deleted"),
        ids(it, "merged"),
        ids(it, "erased"),
        ids(it, "duplicate_of"));
  }

  private static List<String> ids(JsonNode it, String field) {
    return it.get(field).valueStream().map(JsonNode::asString).toList();
  }

  /// Calls a method as the administrator, such as `model.party.party.write`; the context is added.
  public JsonNode admin(String method, Object... params) throws IOException {
    var login =
        call(null, "common.db.login", List.of("admin", Map.of("password", "Erp-Admin-1"), "en"));
    var session = "admin:%s:%s".formatted(login.get(0).asString(), login.get(1).asString());
    var all = new ArrayList<Object>(List.of(params));
    all.add(Map.of("active_test", false));
    return call(Base64.getEncoder().encodeToString(session.getBytes(UTF_8)), method, all);
  }

  private JsonNode call(String session, String method, List<?> params) throws IOException {
    var body = JSON.writeValueAsBytes(Map.of("id", 1, "method", method, "params", params));
    var request =
        HttpRequest.newBuilder(URI.create(url() + DATABASE + "/"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (session != null) {
      request.header("Authorization", "Session " + session);
    }
    try (var http = HttpClient.newHttpClient()) {
      var answer = JSON.readTree(http.send(request.build(), BodyHandlers.ofByteArray()).body());
      if (answer.has("error")) {
        throw new IOException(method + ": " + answer.get("error"));
      }
      return answer.get("result");
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private String run(String... command) {
    var log = folder.resolve("script.log");
    var out = folder.resolve("script.out");
    try {
      var all = new ArrayList<>(List.of("bash", script().orElseThrow().toString()));
      all.addAll(List.of(command));
      var builder =
          new ProcessBuilder(all).redirectError(log.toFile()).redirectOutput(out.toFile());
      builder.environment().putAll(settings);
      builder
          .environment()
          .putAll(
              Map.of("ERP_DIR", folder.toString(), "ERP_PORT", "" + port, "ERP_N", "" + parties));
      var process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "Expected tryton-up.sh %s to work, but: %s%s"
                .formatted(command[0], Files.readString(out), Files.readString(log)));
      }
      return Files.readString(out);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("Expected to run tryton-up.sh " + command[0], e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    run("stop");
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Expected to remove " + folder, e);
    }
  }
}
