package dev.aval.notification.absence.kafka;

import dev.aval.contracts.Topics;
import dev.aval.notification.absence.Hearing;
import dev.aval.platform.messaging.Inlets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class DelegationsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> delegations(Inlets inlets, Hearing hearing) {
    return inlets.inlet(
        Topics.DELEGATIONS,
        DelegationMessage.class,
        batch ->
            hearing.hear(batch.stream().map(it -> it.event().toHeard(it.origin().seq())).toList()));
  }
}
