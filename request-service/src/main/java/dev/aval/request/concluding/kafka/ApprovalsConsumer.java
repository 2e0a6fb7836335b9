package dev.aval.request.concluding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.request.concluding.Concluding;
import dev.aval.request.concluding.Concluding.Closing;
import dev.aval.request.requests.Cause;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.approvals`: how approvals end.
@Configuration(proxyBeanMethods = false)
class ApprovalsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> approvals(Inlets inlets, Concluding concluding) {
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        batch -> concluding.conclude(batch.stream().map(ApprovalsConsumer::closing).toList()));
  }

  private static Closing closing(Received<ApprovalEvent> it) {
    var origin = it.origin();
    return switch (it.event()) {
      case ApprovalEvent.Closed closed ->
          new Closing(
              closed.requestId(),
              closed.verdict(),
              new Cause(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent()));
    };
  }
}
