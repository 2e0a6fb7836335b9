package dev.aval.embedded.mongo;

import dev.aval.embedded.mongo.store.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// An embedded database in a process of its own, so that it can be killed. Commits its maps many
/// times a second, so that a kill also hits commits. It lives for a second or two, too short to be
/// compiled well.
final class ServerProcess {
  private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

  private final Process process;
  private final String uri;

  private ServerProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  static ServerProcess start(Path file) throws IOException {
    Process process = JavaProcess.start(ServerProcess.class, FLAGS, file.toString());
    String uri = process.inputReader().readLine();
    if (uri == null) {
      throw new IllegalStateException("Expected the server to start, but it ended");
    }
    return new ServerProcess(process, uri);
  }

  String uri() {
    return uri;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] args) throws InterruptedException {
    var mongo = EmbeddedMongo.open(Path.of(args[0]), 0, new Limits(16, 200_000, 4 << 20));
    System.out.println(mongo.connectionString());
    new CountDownLatch(1).await();
  }
}
