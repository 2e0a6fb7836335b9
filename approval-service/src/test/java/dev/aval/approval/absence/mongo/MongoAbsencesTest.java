package dev.aval.approval.absence.mongo;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.Absences;
import dev.aval.approval.absence.AbsencesContract;
import dev.aval.approval.requests.Person;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAbsencesTest extends AbsencesContract {
  EmbeddedMongo server = EmbeddedMongo.inMemory();
  MongoClient client = MongoClients.create(server.connectionString());
  MongoTemplate mongo = new MongoTemplate(client, "aval_approval");
  List<Outgoing> sent = new CopyOnWriteArrayList<>();
  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  Absences absences =
      new MongoAbsencesConfiguration()
          .absences(
              new Outbox(
                  mongo,
                  it -> {
                    sent.add(it);
                    return CompletableFuture.completedFuture(null);
                  },
                  "/aval/approval-service",
                  clock,
                  OutboxSettings.defaults(),
                  new SimpleMeterRegistry()),
              mongo,
              clock);

  @Override
  protected Absences absences() {
    return absences;
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void everyChangeIsToldAsItsSchemaSays() {
    var anna = new Person("anna@acme.example", "Anna", "fr");
    keep(Absence.none(anna));
    assertThat(sent).hasSize(1);
    var it = sent.getFirst();
    assertThat(it.topic()).isEqualTo("aval.delegations");
    assertThat(it.key()).isEqualTo("anna@acme.example");
    var body = Json.mapper().readTree(Objects.requireNonNull(it.payload()));
    assertThat(Schemas.violations("delegation.changed.v1", body)).isEmpty();
    assertThat(body.get("delegations")).isEmpty();
  }

  @Test
  void whoStandsInIsFoundByAnIndex() {
    keep(Absence.none(new Person("anna@acme.example", "Anna", "fr")));
    server.scans().clear();
    absences.naming("bruno@acme.example");
    assertThat(server.scans().count()).isZero();
    assertThat(mongo.getCollection(MongoAbsences.COLLECTION).listIndexes())
        .extracting(it -> it.getString("name"))
        .contains("deputies");
  }
}
