package dev.aval.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/// A real Kafka broker (KRaft, one node) in the test's own JVM, on free ports, with its data in a
/// temporary folder.
///
/// `TestBroker.shared()` is started once and lives as long as the JVM. A test that stops its broker
/// makes its own.
public final class TestBroker implements AutoCloseable {
  private static final class Shared {
    static final TestBroker BROKER =
        Containers.wanted() ? new TestBroker(Containers.kafka()) : new TestBroker();
  }

  private final Path folder;
  private final int port = freePort();
  private final int controllerPort = freePort();
  private final @Nullable String container;
  private @Nullable KafkaRaftServer server;

  private TestBroker(String container) {
    this.container = container;
    folder = Path.of("");
  }

  public TestBroker() {
    container = null;
    try {
      folder = Files.createTempDirectory("aval-kafka");
      format();
    } catch (Exception e) {
      throw new IllegalStateException("Expected to format a broker's folder", e);
    }
    server = started();
  }

  /// In a container, when those are wanted; then it can be neither stopped nor resumed.
  public static TestBroker shared() {
    return Shared.BROKER;
  }

  public String bootstrapServers() {
    return container == null ? "127.0.0.1:" + port : container;
  }

  /// Deletes all topics and groups. For use between tests, while no consumer runs.
  public void clear() {
    try (Admin admin = admin()) {
      Set<String> topics = admin.listTopics().names().get(10, TimeUnit.SECONDS);
      admin.deleteTopics(topics).all().get(10, TimeUnit.SECONDS);
      var groups =
          admin.listGroups().all().get(10, TimeUnit.SECONDS).stream()
              .map(it -> it.groupId())
              .collect(Collectors.toSet());
      admin.deleteConsumerGroups(groups).all().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("Expected to clear the broker", e);
    }
  }

  public Admin admin() {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers()));
  }

  /// Stops serving. [#resume] brings it back with all it had.
  public void stop() {
    var running = Objects.requireNonNull(server, "the broker of this JVM");
    running.shutdown();
    running.awaitShutdown();
  }

  public void resume() {
    server = started();
  }

  @Override
  public void close() {
    stop();
  }

  private KafkaRaftServer started() {
    var broker = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    broker.startup();
    return broker;
  }

  private void format() throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
  }

  private Properties settings() {
    Properties it = new Properties();
    it.put("process.roles", "broker,controller");
    it.put("node.id", "1");
    it.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    it.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    it.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    it.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    it.put("controller.listener.names", "CONTROLLER");
    it.put("inter.broker.listener.name", "PLAINTEXT");
    it.put("log.dirs", folder.toString());
    it.put("auto.create.topics.enable", "false");
    it.put("offsets.topic.replication.factor", "1");
    it.put("offsets.topic.num.partitions", "2");
    it.put("transaction.state.log.replication.factor", "1");
    it.put("transaction.state.log.min.isr", "1");
    it.put("transaction.state.log.num.partitions", "2");
    it.put("group.initial.rebalance.delay.ms", "0");
    it.put("log.cleaner.dedupe.buffer.size", "8388608");
    it.put("log.segment.bytes", "67108864");
    it.put("log.index.size.max.bytes", "1048576");
    it.put("metadata.log.segment.bytes", "16777216");
    it.put("num.network.threads", "2");
    it.put("num.io.threads", "4");
    it.put("background.threads", "2");
    it.put("controller.quorum.election.timeout.ms", "150");
    it.put("controller.quorum.election.backoff.max.ms", "100");
    it.put("controller.quorum.fetch.timeout.ms", "500");
    it.put("broker.heartbeat.interval.ms", "300");
    it.put("broker.session.timeout.ms", "1500");
    return it;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
