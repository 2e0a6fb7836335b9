package dev.aval.link.reviewlinks.kafka;

import dev.aval.contracts.Topics;
import dev.aval.link.reviewlinks.Desk;
import dev.aval.link.reviewlinks.Visits;
import dev.aval.link.reviewlinks.Witness;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.messaging.Publisher;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Topic `aval.links` is ours; to that of commands we write as any platform does.
@Configuration(proxyBeanMethods = false)
class WitnessConfiguration {
  @Bean
  NewTopic topicOfLinks() {
    return OwnTopic.named(Topics.LINKS);
  }

  @Bean
  NewTopic topicOfCommands() {
    return OwnTopic.named(Topics.APPROVALS_INBOX);
  }

  @Bean
  Witness witness(Publisher publisher, Clock clock) {
    return new KafkaWitness(publisher, new Visits(), clock);
  }

  @Bean
  Desk desk(Publisher publisher, Clock clock) {
    return new KafkaDesk(publisher, clock);
  }
}
