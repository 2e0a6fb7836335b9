package dev.aval.request.admitting.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.request.admitting.Admitting;
import dev.aval.request.admitting.Admitting.Admission;
import dev.aval.request.requests.Cause;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.sync`: who was accepted becomes a member.
@Configuration(proxyBeanMethods = false)
class SyncConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> sync(Inlets inlets, Admitting admitting) {
    return inlets.inlet(
        Topics.SYNC,
        SyncEvent.class,
        batch -> admitting.admit(batch.stream().map(SyncConsumer::admission).toList()));
  }

  /// `seq` counts the events of one candidate, so each candidate is a stream of its own.
  private static Admission admission(Received<SyncEvent> it) {
    var origin = it.origin();
    return switch (it.event()) {
      case SyncEvent.Accepted(var account, var person) ->
          new Admission(
              account,
              person,
              new Cause(
                  origin.topic() + "-" + it.key(),
                  origin.seq(),
                  origin.eventId(),
                  origin.traceparent()));
    };
  }
}
