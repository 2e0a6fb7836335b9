package dev.aval.approval.opening.kafka;

import dev.aval.approval.ApprovalSettings;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.opening.Following;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.policy.Policies;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.requests`: requests come and go.
@Configuration(proxyBeanMethods = false)
class RequestsConsumer {

  @Bean
  Following following(
      Approvals approvals, Accounts accounts, Policies policies, Planning planning, Clock clock) {
    return new Following(approvals, accounts, policies, planning, clock);
  }

  @Bean
  Patience patience(Clock clock, ApprovalSettings settings) {
    return new Patience(clock, settings.accountWait());
  }

  @Bean
  Consumer<Message<List<byte[]>>> requests(Inlets inlets, Following following, Patience patience) {
    return inlets.inlet(
        Topics.REQUESTS,
        RequestMessage.class,
        batch ->
            patience.await(following.follow(batch.stream().map(RequestsConsumer::told).toList())));
  }

  /// Each type is counted for itself: a withdrawal that overtook its request must not make the
  /// request look as if it had been seen.
  private static Told told(Received<RequestMessage> it) {
    var from = it.origin();
    var stream = from.topic() + "/" + it.type();
    var cause = new Cause(stream, from.seq(), from.eventId(), from.traceparent());
    return new Told(it.event().toEvent(), cause);
  }
}
