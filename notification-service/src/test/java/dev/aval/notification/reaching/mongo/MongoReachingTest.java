package dev.aval.notification.reaching.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.reaching.Suppressed;
import dev.aval.notification.reaching.Unreached;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.StoredNames;
import dev.aval.notification.telling.Subject;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.outbox.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoReachingTest {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Suppressed ANNA = new Suppressed("anna@acme.example", "5.1.1 gone", NOW);
  final MongoTemplate mongo = TestDatabase.fresh();

  @Test
  void anAddressIsKeptUntilItsTimeIsOverOrItIsLifted() {
    var suppressions = new MongoSuppressions(mongo.getCollection("suppressions"));
    suppressions.keep(List.of(ANNA, ANNA));
    var both = List.of("anna@acme.example", "bruno@acme.example");
    assertThat(suppressions.among(both, NOW)).containsOnlyKeys("anna@acme.example");
    assertThat(suppressions.among(both, NOW.plusMillis(1))).isEmpty();
    assertThat(suppressions.newest(10)).containsExactly(ANNA);
    assertThat(suppressions.lift("anna@acme.example")).isTrue();
    assertThat(suppressions.lift("anna@acme.example")).isFalse();
  }

  @Test
  void whatReachedNobodyIsListedNewestFirstAndOnce() {
    var failures = new MongoFailures(mongo.getCollection("unreached"));
    var first = new Unreached("e1:anna", "r1", "anna@acme.example", "5.1.1", NOW);
    var second = new Unreached("e2:anna", "r2", "anna@acme.example", "5.1.1", NOW.plusMillis(1));
    failures.keep(List.of(first, second, first));
    assertThat(failures.newest(10)).containsExactly(second, first);
  }

  @Test
  void aMessageThatWasTakenIsFoundUntilItReturned() {
    var deliveries = mongo.getCollection("deliveries");
    var to = new Recipient("anna@acme.example", "Anna", "fr", null);
    var about = new Subject("r1", 1, "Acme", "Certificate", "Rita", null, null, to, "ACC-1001");
    Message message = new ToApprove("e1:anna", to, about, null, null, null);
    var work = new Mapping<>(Message.class, StoredNames.ALL).write(message);
    deliveries.insertOne(
        new Document("_id", "e1:anna")
            .append("work", work)
            .append("result", new Document("type", "done")));
    var delivered = new MongoDelivered(deliveries);
    assertThat(delivered.find("e1:anna")).contains(message);
    delivered.returned("e1:anna", "5.1.1 gone");
    assertThat(delivered.find("e1:anna")).isEmpty();
  }

  @Test
  void everyMessageHasAStoredName() {
    assertThat(StoredNames.ALL.keySet()).containsAll(variants(Message.class).toList());
  }

  private static Stream<Class<?>> variants(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MongoReachingTest::variants)
        : Stream.of(type);
  }
}
