package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import dev.aval.platform.outbox.Origin;
import dev.aval.reminder.countries.Chosen;
import dev.aval.reminder.countries.Countries;
import dev.aval.reminder.reminding.Reminding;
import dev.aval.reminder.reminding.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ApprovalsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> approvals(
      Inlets inlets, Reminding reminding, Countries countries) {
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        batch -> {
          var news = batch.stream().filter(it -> !Reading.isEndedAtOnce(it.event())).toList();
          var chosen = countries.of(accounts(news));
          reminding.told(news.stream().map(it -> told(it, chosen)).toList());
        });
  }

  private static Set<String> accounts(List<Received<ApprovalEvent>> batch) {
    return batch.stream()
        .flatMap(it -> Reading.account(it.event()).stream())
        .collect(Collectors.toSet());
  }

  private static Told told(Received<ApprovalEvent> received, Map<String, Chosen> chosen) {
    var account = Reading.account(received.event()).orElse("");
    return Reading.told(
        received.event(),
        seen(received.origin()),
        chosen.getOrDefault(account, Chosen.nothing(account)));
  }

  private static Told.Seen seen(Origin origin) {
    return new Told.Seen(origin.topic(), origin.seq(), origin.eventId(), origin.traceparent());
  }
}
