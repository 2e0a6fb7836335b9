package dev.aval.request.intake.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.platform.messaging.TransientFailure;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.requests.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.requests.inbox`: what other platforms ask of us. Whatever we cannot take is answered
/// before the offset is committed, so nothing is ever passed over in silence. A batch of which
/// something has to wait comes again as a whole: what is stored is known then, and what was
/// rejected is told then.
@Configuration(proxyBeanMethods = false)
class InboxConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> inbox(Inlets inlets, Intake intake, Rejections rejections) {
    return inlets.raw(
        Topics.REQUESTS_INBOX,
        batch -> {
          var answers = intake.take(batch.stream().map(InboxConsumer::envelope).toList());
          if (answers.stream().anyMatch(Answer.Deferred.class::isInstance)) {
            throw new TransientFailure("An account of this batch is changing its approval mode");
          }
          var rejected = new ArrayList<Rejections.Rejection>();
          for (int i = 0; i < batch.size(); i++) {
            if (answers.get(i) instanceof Answer.Rejected why) {
              rejected.add(new Rejections.Rejection(batch.get(i), why));
            }
          }
          rejections.publish(rejected);
        });
  }

  private static Envelope envelope(Received<byte[]> it) {
    var origin = it.origin();
    return new Envelope(
        it.source(),
        it.type(),
        it.event(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Cause(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent())));
  }
}
