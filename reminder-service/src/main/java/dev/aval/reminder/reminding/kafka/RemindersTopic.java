package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.OwnTopic;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Topic `aval.reminders` is ours: we create it.
@Configuration(proxyBeanMethods = false)
class RemindersTopic {
  @Bean
  NewTopic topicOfReminders() {
    return OwnTopic.named(Topics.REMINDERS);
  }
}
