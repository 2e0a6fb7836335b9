package dev.aval.approval.deciding.kafka;

import dev.aval.contracts.Topics;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Topic `aval.approvals` is ours: we create it.
@Configuration(proxyBeanMethods = false)
class ApprovalsTopic {
  @Bean
  NewTopic topicOfApprovals() {
    var settings = Topics.settings(Topics.APPROVALS);
    return new NewTopic(settings.name(), Optional.of(settings.partitions()), Optional.empty())
        .configs(settings.configuration());
  }
}
