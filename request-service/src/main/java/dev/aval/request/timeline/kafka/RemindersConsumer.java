package dev.aval.request.timeline.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.request.timeline.Happened;
import dev.aval.request.timeline.Timelines;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.reminders`: whoever asked for something sees that others are reminded of it.
@Configuration(proxyBeanMethods = false)
class RemindersConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> reminded(Inlets inlets, Timelines timelines) {
    return inlets.inlet(
        Topics.REMINDERS,
        ReminderEvent.class,
        batch ->
            timelines.record(
                batch.stream()
                    .map(it ->
                        new Happened(it.event().requestId(), it.origin().seq(), it.event().entry()))
                    .toList()));
  }
}
