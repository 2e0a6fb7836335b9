package dev.aval.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Creates the topics a service needs before any of its consumers starts, and waits for a broker
/// that is not there yet. Topics that exist stay as they are: a changed number of partitions would
/// move keys and with them break order.
final class TopicCreation implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
  private static final int ANSWER_SECONDS = 10;

  private final Supplier<Admin> admins;
  private final Supplier<Collection<NewTopic>> topics;
  private final short replicas;
  private final Duration startWithin;

  TopicCreation(
      Supplier<Admin> admins,
      Supplier<Collection<NewTopic>> topics,
      short replicas,
      Duration startWithin) {
    this.admins = admins;
    this.topics = topics;
    this.replicas = replicas;
    this.startWithin = startWithin;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<NewTopic> wanted = wanted();
    if (wanted.isEmpty()) return;
    long end = System.nanoTime() + startWithin.toNanos();
    try (Admin admin = admins.get()) {
      while (!created(admin, wanted, System.nanoTime() > end)) Thread.sleep(500);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to create topics, but was interrupted", stopped);
    }
  }

  /// Each name once, with the replicas of this installation where the topic does not ask for its
  /// own.
  private List<NewTopic> wanted() {
    Map<String, NewTopic> wanted = new LinkedHashMap<>();
    for (NewTopic topic : topics.get()) wanted.putIfAbsent(topic.name(), replicated(topic));
    return List.copyOf(wanted.values());
  }

  private NewTopic replicated(NewTopic topic) {
    Map<String, String> configuration =
        topic.configs() == null ? new HashMap<>() : new HashMap<>(topic.configs());
    configuration.putIfAbsent("min.insync.replicas", replicas > 2 ? "2" : "1");
    short copies = topic.replicationFactor() > 0 ? topic.replicationFactor() : replicas;
    return new NewTopic(topic.name(), topic.numPartitions(), copies).configs(configuration);
  }

  private static boolean created(Admin admin, List<NewTopic> wanted, boolean last)
      throws InterruptedException {
    for (var creation : admin.createTopics(wanted).values().entrySet())
      try {
        creation.getValue().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException failure) {
        if (failure.getCause() instanceof TopicExistsException) continue;
        if (last)
          throw new IllegalStateException(
              "Expected to create topic '%s', but Kafka does not".formatted(creation.getKey()),
              failure);
        log.warn(
            "Waiting for Kafka to create topic '{}': {}", creation.getKey(), failure.toString());
        return false;
      }
    return true;
  }
}
