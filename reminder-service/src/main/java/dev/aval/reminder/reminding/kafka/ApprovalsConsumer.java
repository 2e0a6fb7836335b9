package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.platform.outbox.Origin;
import dev.aval.reminder.reminding.Reminding;
import dev.aval.reminder.reminding.Told;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ApprovalsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> approvals(Inlets inlets, Reminding reminding) {
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        batch ->
            reminding.told(
                batch.stream()
                    .filter(it -> !Reading.isEndedAtOnce(it.event()))
                    .map(ApprovalsConsumer::told)
                    .toList()));
  }

  private static Told told(Received<ApprovalEvent> received) {
    return Reading.told(received.event(), seen(received.origin()));
  }

  private static Told.Seen seen(Origin origin) {
    return new Told.Seen(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent());
  }
}
