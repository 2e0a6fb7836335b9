package dev.aval.sync.candidates.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.messaging.Received;
import dev.aval.sync.candidates.Proposal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Each candidate that was found is proposed to its account through the public inbox, as any
/// platform would do it.
@Configuration(proxyBeanMethods = false)
class SyncConsumer {
  static final String SOURCE = "/aval/sync-service";
  static final String TYPE = "user-access";

  sealed interface CandidateTold {}

  @EventType("candidate.found.v1")
  record Found(
      String candidateId,
      String system,
      String externalId,
      String account,
      Contact person,
      int round)
      implements CandidateTold {}

  record Contact(String email, @Nullable String name, @Nullable String locale) {}

  @Bean
  Consumer<Message<List<byte[]>>> sync(Inlets inlets, Publisher publisher) {
    return inlets.inlet(
        Topics.SYNC,
        CandidateTold.class,
        batch -> {
          var sent = batch.stream().map(it -> publisher.send(submission(it)));
          CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        });
  }

  private static Outgoing submission(Received<CandidateTold> received) {
    var found = (Found) received.event();
    var id = new Proposal(found.candidateId(), found.round()).externalId();
    var submit = submit(id, found);
    return new Outgoing(
        Topics.REQUESTS_INBOX,
        id,
        headers(received),
        Json.mapper().writeValueAsString(submit).getBytes(StandardCharsets.UTF_8));
  }

  private static Inbox.Submit submit(String externalId, Found found) {
    var person = found.person();
    var shown = person.name() == null ? person.email() : person.name();
    return new Inbox.Submit(
        found.account(),
        TYPE,
        externalId,
        "user:" + person.email(),
        shown + " <" + person.email() + ">",
        null,
        null,
        new dev.aval.contracts.Person("erp@aval.invalid", found.system(), null),
        new dev.aval.contracts.Person(person.email(), person.name(), person.locale()),
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of("system", found.system(), "erpId", found.externalId(), "email", person.email()),
        null);
  }

  private static Map<String, String> headers(Received<CandidateTold> received) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", received.origin().eventId());
    headers.put("ce_type", EventTypes.of(Inbox.Submit.class));
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
