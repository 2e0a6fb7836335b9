package dev.aval.approval.evidence.kafka;

import dev.aval.approval.evidence.Fact;
import dev.aval.approval.evidence.Recording;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.messaging.Recorded;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Every topic that is keyed by request id, in one consumer group of its own. It is in no hurry: it
/// fetches what came in five seconds at once, so that a request's chain is written once or twice in
/// its life.
@Configuration(proxyBeanMethods = false)
class EvidenceConsumer {
  private static final Set<String> TOPICS =
      Set.of(
          Topics.REQUESTS, Topics.APPROVALS, Topics.REMINDERS, Topics.NOTIFICATIONS, Topics.LINKS);

  @Bean
  Consumer<Message<List<byte[]>>> evidence(Inlets inlets, Recording recording) {
    return inlets.recorder(
        TOPICS,
        batch ->
            recording.record(
                batch.stream()
                    .filter(EvidenceConsumer::isAboutARequest)
                    .map(EvidenceConsumer::fact)
                    .toList()));
  }

  @Bean
  NewTopic topicOfEvidence() {
    return OwnTopic.named(Topics.EVIDENCE);
  }

  /// What was rejected became no request, or changed none: its key is the platform's word. An order
  /// link is no request either; those that come by it are.
  private static boolean isAboutARequest(Recorded it) {
    return !it.type().endsWith(".rejected.v1") && !it.type().startsWith("order-link.");
  }

  private static Fact fact(Recorded it) {
    return new Fact(
        it.key(),
        it.type().equals("request.submitted.v1") ? AccountCode.in(it.body()) : null,
        it.topic(),
        it.type(),
        it.eventId(),
        it.source(),
        it.seq(),
        it.time(),
        it.body());
  }
}
