package dev.aval.request.admitting.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.request.admitting.Admission;
import dev.aval.request.admitting.Admission.Joins;
import dev.aval.request.admitting.Admission.Leaves;
import dev.aval.request.admitting.Admission.Moves;
import dev.aval.request.admitting.Admitting;
import dev.aval.request.admitting.kafka.SyncEvent.ChangeAccepted;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Person;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.sync`: who was accepted becomes a member, and a member what was accepted of him.
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
    return admission(
        it.event(),
        new Cause(
            origin.topic() + "-" + it.key(), origin.seq(), origin.eventId(), origin.traceparent()));
  }

  static Admission admission(SyncEvent event, Cause cause) {
    return switch (event) {
      case SyncEvent.Accepted(var account, var person) -> new Joins(account, person, cause);
      case SyncEvent.Baselined(var account, var person) -> new Joins(account, person, cause);
      case ChangeAccepted it -> change(it, new Person(it.member(), null, null), cause);
    };
  }

  private static Admission change(ChangeAccepted it, Person member, Cause cause) {
    return switch (it.change()) {
      case EMAIL -> new Moves(it.account(), member, it.person(), cause);
      case DEACTIVATED, MERGED, ERASED, GONE -> new Leaves(it.account(), member, cause);
    };
  }
}
