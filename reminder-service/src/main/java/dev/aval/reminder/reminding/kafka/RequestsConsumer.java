package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.reminder.reminding.Reminding;
import dev.aval.reminder.reminding.Told;
import dev.aval.reminder.reminding.Words;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.requests`: somebody wants a reminder now.
@Configuration(proxyBeanMethods = false)
class RequestsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> requests(Inlets inlets, Reminding reminding) {
    return inlets.inlet(
        Topics.REQUESTS,
        RequestEvent.class,
        batch -> reminding.told(batch.stream().map(RequestsConsumer::told).toList()));
  }

  private static Told told(Received<RequestEvent> received) {
    var origin = received.origin();
    var seen = new Told.Seen(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent());
    return switch (received.event()) {
      case RequestEvent.ReminderRequested it ->
          new Told.Wanted(it.requestId(), it.revision(), new Words(it.message()), it.at(), seen);
    };
  }
}
