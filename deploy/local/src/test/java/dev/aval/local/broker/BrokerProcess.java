package dev.aval.local.broker;

import dev.aval.local.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A broker in a JVM of its own, to be killed.
final class BrokerProcess {
  private BrokerProcess() {}

  static Process start(Path folder, int port) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classpath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-cp",
            classpath,
            BrokerProcess.class.getName(),
            "" + folder,
            "" + port)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile())
        .start();
  }

  public static void main(String[] args) throws InterruptedException {
    EmbeddedBroker.open(Path.of(args[0]), Integer.parseInt(args[1]), FreePort.any());
    new CountDownLatch(1).await();
  }
}
