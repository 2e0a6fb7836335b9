package dev.aval.link.orderlinks.mongo;

import static dev.aval.link.orderlinks.Examples.NOW;
import static dev.aval.link.orderlinks.Examples.SAM;
import static dev.aval.link.orderlinks.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.link.orderlinks.Examples;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinkEvent;
import dev.aval.link.orderlinks.OrderLinks;
import dev.aval.link.orderlinks.OrderLinksContract;
import dev.aval.link.orderlinks.Step;
import dev.aval.link.orderlinks.Terms;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoOrderLinksTest extends OrderLinksContract {
  EmbeddedMongo server = EmbeddedMongo.inMemory();
  MongoClient client = MongoClients.create(server.connectionString());
  MongoTemplate mongo = new MongoTemplate(client, "aval_link");
  List<Outgoing> sent = new CopyOnWriteArrayList<>();
  OrderLinks links =
      new OrderLinksConfiguration()
          .orderLinks(
              new Outbox(
                  mongo,
                  it -> {
                    sent.add(it);
                    return CompletableFuture.completedFuture(null);
                  },
                  "/aval/link-service",
                  Clock.fixed(NOW, ZoneOffset.UTC),
                  OutboxSettings.defaults(),
                  new SimpleMeterRegistry()),
              mongo);

  @Override
  protected OrderLinks links() {
    return links;
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void eachActIsToldInTheWordsOfTheContractWithoutTokenOrPreset() {
    var link = Examples.link(terms(25, 20));
    var id = link.linkId();
    links.change(id, _ -> Step.to(link, new OrderLinkEvent.Created(link), link));
    links.change(id, it -> it.orElseThrow().turn(false, SAM, NOW));
    links.change(id, it -> it.orElseThrow().turn(true, SAM, NOW));
    links.change(id, it -> it.orElseThrow().change(shorter(link), SAM, NOW));
    links.change(id, it -> it.orElseThrow().admit("K7QF-2M9X-4TRB", NOW));
    assertThat(sent)
        .extracting(it -> it.headers().get("ce_type"))
        .containsExactly(
            "order-link.created.v1",
            "order-link.disabled.v1",
            "order-link.enabled.v1",
            "order-link.changed.v1",
            "order-link.used.v1");
    assertThat(sent)
        .allSatisfy(it -> {
          var body = new String(it.payload(), StandardCharsets.UTF_8);
          assertThat(it.key()).isEqualTo(id);
          assertThat(Schemas.violations(it.headers().get("ce_type"), Json.mapper().readTree(body)))
              .isEmpty();
          assertThat(body).doesNotContain("cipher", "120", "CC-42");
        });
  }

  private static Terms shorter(OrderLink it) {
    return new Terms(it.terms().expiresAt().minusSeconds(60), null, 5);
  }
}
