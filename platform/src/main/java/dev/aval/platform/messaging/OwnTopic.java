package dev.aval.platform.messaging;

import dev.aval.contracts.TopicSettings;
import dev.aval.contracts.Topics;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/// A topic that a service publishes to, as a bean of that service: it is created before anything
/// runs, with the settings that the contract gives it.
///
/// ```java
/// @Bean NewTopic reminders() { return OwnTopic.named(Topics.REMINDERS); }
/// ```
public final class OwnTopic {
  private OwnTopic() {}

  public static NewTopic named(String topic) {
    return of(Topics.settings(topic));
  }

  static NewTopic of(TopicSettings settings) {
    return new NewTopic(settings.name(), Optional.of(settings.partitions()), Optional.empty())
        .configs(settings.configuration());
  }
}
