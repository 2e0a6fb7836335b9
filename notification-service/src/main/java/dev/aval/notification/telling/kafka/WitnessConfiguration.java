package dev.aval.notification.telling.kafka;

import dev.aval.contracts.Topics;
import dev.aval.notification.telling.Witness;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.messaging.Publisher;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Topic `aval.notifications` is ours.
@Configuration(proxyBeanMethods = false)
class WitnessConfiguration {
  @Bean
  NewTopic topicOfNotifications() {
    return OwnTopic.named(Topics.NOTIFICATIONS);
  }

  /// What the broker did not take at once.
  @Bean
  DueWork<Note> untold(DueWorks dueWorks, Publisher publisher) {
    return dueWorks
        .work("untold", Note.class)
        .handler(tasks -> KafkaWitness.handle(publisher, tasks))
        .build();
  }

  @Bean
  Witness witness(Publisher publisher, DueWork<Note> untold, Clock clock) {
    return new KafkaWitness(publisher, untold, clock);
  }
}
