package dev.aval.link.ordering.mongo;

import static dev.aval.link.orderlinks.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.link.ordering.Filled;
import dev.aval.link.ordering.Filling;
import dev.aval.link.ordering.Move;
import dev.aval.link.ordering.Submission;
import dev.aval.link.ordering.Submissions;
import dev.aval.link.ordering.SubmissionsContract;
import dev.aval.link.orderlinks.Examples;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoSubmissionsTest extends SubmissionsContract {
  EmbeddedMongo server = EmbeddedMongo.inMemory();
  MongoClient client = MongoClients.create(server.connectionString());
  MongoTemplate mongo = new MongoTemplate(client, "aval_link");
  List<Outgoing> sent = new CopyOnWriteArrayList<>();
  Submissions submissions =
      new OrderingConfiguration()
          .submissions(
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
  protected Submissions submissions() {
    return submissions;
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void onlyWhatIsSentIsHandedInAsAnyPlatformWouldAndSaysHowItCame() {
    var link = Examples.link(Examples.terms(null, 20));
    var typed = Map.of("data.domain", "example.org", "name", "Zoé", "email", "zoe@team.example");
    var order = ((Filled.Complete) Filling.fill(link, typed, "fr")).order();
    var held = new Submission.Held("K7QF-2M9X-4TRB", link.linkId(), order, NOW, NOW);
    submissions.change(held.reference(), _ -> new Move.To<>(held, true));
    assertThat(sent).isEmpty();
    submissions.change(held.reference(), _ -> new Move.To<>(held.sent(), true));
    var handed = sent.getFirst();
    assertThat(handed.topic()).isEqualTo(Topics.REQUESTS_INBOX);
    assertThat(handed.key()).isEqualTo("K7QF-2M9X-4TRB");
    assertThat(handed.headers()).containsEntry("ce_source", "/aval/link-service");
    var body = Json.mapper().readTree(handed.payload());
    assertThat(Schemas.violations("request.submit.v1", body)).isEmpty();
    assertThat(body.at("/via").asString()).isEqualTo("ORDER_LINK");
    assertThat(body.at("/amount/value").asString()).isEqualTo("120.50");
    assertThat(body.at("/data/orderLink").asString()).isEqualTo("Commander un certificat");
    assertThat(body.at("/requester/locale").asString()).isEqualTo("fr");
  }
}
