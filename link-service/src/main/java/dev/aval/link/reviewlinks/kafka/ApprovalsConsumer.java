package dev.aval.link.reviewlinks.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Topics;
import dev.aval.link.reviewlinks.Ending;
import dev.aval.link.reviewlinks.Endings;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ApprovalsConsumer {
  sealed interface ApprovalEvent {}

  @EventType("approval.closed.v1")
  record Closed(String approvalId, int revision, String outcome, @Nullable Person by, Instant at)
      implements ApprovalEvent {}

  record Person(String email, @Nullable String name) {
    String shown() {
      return name == null ? email : name;
    }
  }

  @Bean
  Consumer<Message<List<byte[]>>> approvals(Inlets inlets, Endings endings) {
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        batch -> endings.note(batch.stream().map(ApprovalsConsumer::ending).toList()));
  }

  private static Ending ending(Received<ApprovalEvent> received) {
    return switch (received.event()) {
      case Closed it ->
          new Ending(
              it.approvalId(),
              it.revision(),
              it.outcome(),
              it.by() == null ? null : it.by().shown(),
              it.at());
    };
  }
}
