package dev.aval.local.broker;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;

/// What makes a broker small and quick enough to live beside six services: loopback only, one
/// replica, little memory for cleaning and indexes, and no waiting for other voters, of which there
/// are none.
final class BrokerSettings {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String SETTINGS =
      """
      process.roles=broker,controller
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      controller.listener.names=CONTROLLER
      inter.broker.listener.name=PLAINTEXT
      auto.create.topics.enable=false
      num.partitions=4
      default.replication.factor=1
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=4
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=4
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      share.coordinator.state.topic.num.partitions=2
      group.initial.rebalance.delay.ms=0
      # 128 MiB of heap by default
      log.cleaner.dedupe.buffer.size=8388608
      log.segment.bytes=67108864
      log.index.size.max.bytes=1048576
      metadata.log.segment.bytes=16777216
      num.network.threads=2
      num.io.threads=4
      background.threads=2
      num.recovery.threads.per.data.dir=2
      controlled.shutdown.enable=false
      controller.quorum.election.timeout.ms=150
      controller.quorum.election.backoff.max.ms=100
      controller.quorum.fetch.timeout.ms=500
      # after kill -9 the next start waits this long for the old incarnation
      broker.heartbeat.interval.ms=500
      broker.session.timeout.ms=3000
      """;

  private BrokerSettings() {}

  static Properties of(Path folder, int port, int controllerPort) throws IOException {
    var settings = new Properties();
    settings.load(new StringReader(SETTINGS));
    var clients = "PLAINTEXT://127.0.0.1:" + port;
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", clients);
    settings.put("log.dirs", folder.toAbsolutePath().toString());
    return settings;
  }
}
