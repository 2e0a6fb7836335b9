package dev.aval.sync.candidates.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.messaging.Received;
import dev.aval.sync.candidates.Proposal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What we ask and take back goes through the public inbox, as any platform would do it. Both carry
/// the same key, so no question is taken back before it is put.
@Configuration(proxyBeanMethods = false)
class SyncConsumer {
  static final String SOURCE = "/aval/sync-service";

  sealed interface Told {
    String candidateId();

    int round();
  }

  @EventType("candidate.found.v1")
  record Found(
      String candidateId,
      String system,
      String externalId,
      String account,
      Contact person,
      int round)
      implements Told {}

  @EventType("candidate.withdrawn.v1")
  record Withdrawn(String candidateId, String account, int round, String why) implements Told {}

  @EventType("member-change.proposed.v1")
  record ChangeProposed(
      String candidateId,
      String system,
      String externalId,
      String account,
      String member,
      Contact person,
      String change,
      @Nullable String mergedInto,
      int round)
      implements Told {}

  @EventType("member-change.withdrawn.v1")
  record ChangeWithdrawn(String candidateId, String account, int round, String why)
      implements Told {}

  record Contact(String email, @Nullable String name, @Nullable String locale) {}

  @Bean
  NewTopic inbox() {
    return OwnTopic.named(Topics.REQUESTS_INBOX);
  }

  @Bean
  Consumer<Message<List<byte[]>>> sync(Inlets inlets, Publisher publisher) {
    return inlets.inlet(
        Topics.SYNC,
        Told.class,
        batch -> {
          var sent = batch.stream().map(it -> publisher.send(command(it)));
          CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        });
  }

  private static Outgoing command(Received<Told> received) {
    var told = received.event();
    var id = new Proposal(told.candidateId(), told.round()).externalId();
    var command =
        switch (told) {
          case Found it -> Submissions.of(id, it);
          case ChangeProposed it -> Submissions.of(id, it);
          case Withdrawn it -> new Inbox.Cancel(it.account(), id, it.why(), null);
          case ChangeWithdrawn it -> new Inbox.Cancel(it.account(), id, it.why(), null);
        };
    return new Outgoing(
        Topics.REQUESTS_INBOX,
        id,
        headers(received, command),
        Json.mapper().writeValueAsString(command).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(Received<Told> received, Inbox command) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", received.origin().eventId());
    headers.put("ce_type", EventTypes.of(command.getClass()));
    headers.put("ce_source", SOURCE);
    headers.put("ce_time", received.time().toString());
    headers.put("content-type", "application/json");
    headers.put("ce_causationid", received.origin().eventId());
    if (received.origin().traceparent() != null) {
      headers.put("traceparent", received.origin().traceparent());
    }
    return headers;
  }
}
