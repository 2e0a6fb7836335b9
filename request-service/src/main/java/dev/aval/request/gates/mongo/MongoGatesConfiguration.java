package dev.aval.request.gates.mongo;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.request.gates.Gate;
import dev.aval.request.gates.Gates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How gates are stored.
@Configuration(proxyBeanMethods = false)
class MongoGatesConfiguration {
  @Bean
  Gates gates(Outbox outbox) {
    return new MongoGates(
        outbox
            .aggregates("gates", Gate.class)
            .variant(Gate.class, "gate")
            .topic(Topics.GATES)
            .build());
  }
}
