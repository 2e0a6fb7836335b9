package dev.aval.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A single-node KRaft broker (broker and controller) in this JVM, with its data on disk, reachable
/// by any Kafka tool on the loopback address. It survives kill -9 with every acknowledged record.
/// With one replica and no flush per record it does not promise to survive a power cut: that is
/// what several brokers are for.
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;

  private EmbeddedBroker(KafkaRaftServer server) {
    this.server = server;
  }

  public static EmbeddedBroker open(Path folder, int port, int controllerPort) {
    try {
      Files.createDirectories(folder);
      formatOnce(folder);
      var settings = BrokerSettings.of(folder, port, controllerPort);
      var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server);
    } catch (Exception e) {
      throw new IllegalStateException(
          "Expected to start the broker on '%s', but it failed".formatted(folder), e);
    }
  }

  // The cluster id of an existing folder stays, else Kafka refuses the folder as somebody else's.
  private static void formatOnce(Path folder) throws Exception {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    var path = folder.toAbsolutePath().toString();
    new Formatter()
        .setPrintStream(silent())
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(BrokerSettings.NODE)
        .addDirectory(path)
        .setMetadataLogDirectory(path)
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  /// The id under which this folder was formatted; it never changes.
  public static String clusterId(Path folder) throws IOException {
    var meta = new Properties();
    try (var in = Files.newInputStream(folder.resolve("meta.properties"))) {
      meta.load(in);
    }
    return meta.getProperty("cluster.id");
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
