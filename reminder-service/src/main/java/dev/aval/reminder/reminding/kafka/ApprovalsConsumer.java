package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.platform.outbox.Origin;
import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.Reminding;
import dev.aval.reminder.reminding.Rule;
import dev.aval.reminder.reminding.Told;
import dev.aval.reminder.reminding.Waiting;
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
        batch -> reminding.told(batch.stream().map(ApprovalsConsumer::told).toList()));
  }

  private static Told told(Received<ApprovalEvent> received) {
    var seen = seen(received.origin());
    return switch (received.event()) {
      case ApprovalEvent.Opened it -> new Told.Opened(waiting(it), seen);
      case ApprovalEvent.Closed it -> new Told.Closed(it.approvalId(), it.revision(), seen);
    };
  }

  private static Told.Seen seen(Origin origin) {
    return new Told.Seen(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent());
  }

  private static Waiting waiting(ApprovalEvent.Opened it) {
    var amount = it.amount();
    return new Waiting(
        it.approvalId(),
        it.account(),
        it.revision(),
        it.subject(),
        new Waiting.Requester(
            it.requester().email(), it.requester().name(), it.requester().locale()),
        amount == null ? null : new Waiting.Amount(amount.value(), amount.currency()),
        it.approvers().stream()
            .map(p -> new Approver(p.email(), p.name(), p.locale(), p.zone()))
            .toList(),
        new Rule(it.reminders().everyDays(), it.reminders().max()),
        it.openedAt());
  }
}
