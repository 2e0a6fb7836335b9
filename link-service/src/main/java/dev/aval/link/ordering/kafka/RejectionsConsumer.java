package dev.aval.link.ordering.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Topics;
import dev.aval.link.ordering.Fault;
import dev.aval.link.ordering.Ordering;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.OwnTopic;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Of topic `aval.requests` only the rejections of what we handed in ourselves.
@Configuration(proxyBeanMethods = false)
class RejectionsConsumer {
  sealed interface RequestEvent {}

  @EventType("request.rejected.v1")
  record Rejected(String source, @Nullable String externalId, List<Fault> errors)
      implements RequestEvent {}

  @Bean
  Consumer<Message<List<byte[]>>> requests(
      Inlets inlets, Ordering ordering, @Value("${spring.application.name}") String name) {
    var ours = "/aval/" + name;
    return inlets.inlet(
        Topics.REQUESTS,
        RequestEvent.class,
        batch ->
            batch.forEach(it -> {
              var rejected = (Rejected) it.event();
              if (rejected.source().equals(ours) && rejected.externalId() != null) {
                ordering.rejected(rejected.externalId(), rejected.errors());
              }
            }));
  }

  @Bean
  NewTopic topicOfOrders() {
    return OwnTopic.named(Topics.REQUESTS_INBOX);
  }
}
