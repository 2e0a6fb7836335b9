package dev.aval.approval.deciding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.OwnTopic;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Topic `aval.approvals` is ours: we create it.
@Configuration(proxyBeanMethods = false)
class ApprovalsTopic {
  @Bean
  NewTopic topicOfApprovals() {
    return OwnTopic.named(Topics.APPROVALS);
  }
}
