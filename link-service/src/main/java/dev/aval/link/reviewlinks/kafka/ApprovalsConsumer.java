package dev.aval.link.reviewlinks.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Topics;
import dev.aval.link.reviewlinks.Ending;
import dev.aval.link.reviewlinks.Endings;
import dev.aval.link.reviewlinks.Fate;
import dev.aval.link.reviewlinks.Told;
import dev.aval.platform.messaging.Inlets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ApprovalsConsumer {
  sealed interface ApprovalEvent {}

  @EventType("approval.opened.v1")
  record Opened(String approvalId, int revision) implements ApprovalEvent {}

  @EventType("approval.asked.v1")
  record Asked(String approvalId, String because, List<Person> approvers, List<Person> released)
      implements ApprovalEvent {}

  @EventType("approval.closed.v1")
  record Closed(
      String approvalId,
      int revision,
      String outcome,
      @Nullable String because,
      @Nullable Person by,
      Instant at)
      implements ApprovalEvent {
    /// Nobody called it back: a later version waits for a payment.
    String end() {
      return "HELD".equals(because) ? "HELD" : outcome;
    }
  }

  record Person(String email, @Nullable String name) {}

  @Bean
  Consumer<Message<List<byte[]>>> approvals(Inlets inlets, Endings endings) {
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        batch -> endings.note(batch.stream().flatMap(it -> told(it.event())).toList()));
  }

  /// A first revision ends nothing, so that it costs no write.
  static Stream<Told> told(ApprovalEvent event) {
    return switch (event) {
      case Opened it when it.revision() == 1 -> Stream.of();
      case Opened it -> Stream.of(new Told.Renewed(it.approvalId(), it.revision()));
      case Asked it ->
          Stream.of(
              new Told.Asked(
                  it.approvalId(),
                  emails(it.approvers()),
                  emails(it.released()),
                  it.because().equals("REOPENED")));
      case Closed it ->
          Stream.of(
              new Told.Ended(
                  new Ending(
                      it.approvalId(),
                      it.revision(),
                      it.end(),
                      it.by() == null ? null : it.by().name(),
                      it.at())));
    };
  }

  private static List<String> emails(List<Person> people) {
    return people.stream().map(it -> Fate.fold(it.email())).toList();
  }
}
