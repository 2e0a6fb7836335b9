package dev.aval.notification.digests.mongo;

import static dev.aval.notification.preferences.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.digests.Digesting;
import dev.aval.notification.digests.Slot;
import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Gathering;
import dev.aval.notification.preferences.Letters;
import dev.aval.notification.preferences.Preferences;
import dev.aval.notification.preferences.Slots;
import dev.aval.notification.preferences.Zones;
import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Message.Digest.Part;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Moot;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.notification.telling.Witness.Ended;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.outbox.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/// Digests on the embedded database, with a mail server and link-service that do as they are told.
class DigestsTest {
  static final String ANNA = "anna@acme.example";
  static final Slot FIRST = new Slot("digest anna@acme.example first", ANNA);
  static final Slot SECOND = new Slot("digest anna@acme.example second", ANNA);

  final EmbeddedMongo server = EmbeddedMongo.inMemory();
  final MongoClient client = MongoClients.create(server.connectionString());
  final MongoTemplate mongo = new MongoTemplate(client, "aval_notification");
  final SettableClock clock = new SettableClock(NOON);
  final MongoGathered gathered = new MongoGathered(mongo.getCollection("deliveries"), clock);
  final MongoUnsubscriptions unsubscriptions =
      new MongoUnsubscriptions(
          mongo.getCollection("unsubscriptions"), "http://aval.example", clock);
  final List<Digest> posted = new ArrayList<>();
  final List<Ended> told = new ArrayList<>();
  final List<String> planned = new ArrayList<>();
  final Set<String> ended = new HashSet<>();
  Sending answer = new Sent("<m>");
  boolean linksAway;
  boolean diesAfterTheMail;

  @BeforeEach
  void index() {
    mongo
        .indexOps("deliveries")
        .createIndex(
            new Index("gathered.by", Direction.ASC)
                .on("gathered.key", Direction.DESC)
                .named("gathered")
                .sparse());
    mongo
        .indexOps("unsubscriptions")
        .createIndex(new Index("person", Direction.ASC).on("at", Direction.ASC).named("person"));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void everythingThatWaitsIsInOneMailTheNewestFirstEachWithItsOwnLink() {
    waits(
        Letters.asked("r1", null), Letters.concluded("r2", "DECISION"), Letters.asked("r3", null));
    assertThat(digesting().send(List.of(FIRST))).containsExactly(new Sent("<m>"));
    var letter = posted.getFirst();
    assertThat(letter.parts())
        .containsExactly(
            new Part(Letters.asked("r3", null), "http://x/r/r3"),
            new Part(Letters.concluded("r2", "DECISION"), null),
            new Part(Letters.asked("r1", null), "http://x/r/r1"));
    assertThat(told).hasSize(3).allMatch(it -> it.sending().equals(new Sent("<m>")));
    assertThat(results()).containsOnly("digest");
    assertThat(digesting().send(List.of(SECOND))).containsExactly(new Moot());
    assertThat(posted).hasSize(1);
  }

  @Test
  void whoWasAskedOftenReadsItOnceAndHasBeenTold() {
    waits(Letters.asked("r1", null), Letters.reminded("r1"));
    digesting().send(List.of(FIRST));
    assertThat(posted.getFirst().parts())
        .containsExactly(new Part(Letters.reminded("r1"), "http://x/r/r1"));
    assertThat(told).hasSize(2);
  }

  @Test
  void nothingIsInItThatHasEndedAndAnEmptyOneIsNotSent() {
    waits(Letters.asked("r1", null), Letters.reminded("r1"), Letters.asked("r2", null));
    ended.add("r1");
    digesting().send(List.of(FIRST));
    assertThat(posted.getFirst().parts()).hasSize(1);
    assertThat(told).hasSize(1);
    assertThat(results()).containsOnly("digest", "moot");
    waits(Letters.asked("r5", null));
    ended.add("r5");
    assertThat(digesting().send(List.of(SECOND))).containsExactly(new Moot());
    assertThat(posted).hasSize(1);
    assertThat(gathered.waitFor(ANNA)).isFalse();
  }

  @Test
  void whileLinksOrTheMailServerAreAwayNothingIsLost() {
    waits(Letters.asked("r1", null));
    linksAway = true;
    assertThat(digesting().send(List.of(FIRST))).containsExactly(new Delayed("down"));
    linksAway = false;
    answer = new Delayed("greylisted");
    assertThat(digesting().send(List.of(FIRST))).containsExactly(new Delayed("greylisted"));
    answer = new Sent("<m>");
    waits(Letters.asked("r2", null));
    assertThat(digesting().send(List.of(FIRST))).containsExactly(new Sent("<m>"));
    assertThat(posted.getLast().parts()).as("what it took, and nothing that came later").hasSize(1);
    assertThat(planned).hasSize(1);
    digesting().send(List.of(SECOND));
    assertThat(results()).containsExactly("digest", "digest");
  }

  /// Killed between the mail server's answer and our note of it: the same mail once more (G4).
  @Test
  void afterACrashTheSameMailGoesOutOnceMoreAndNoMessageIsInTwo() {
    waits(Letters.asked("r1", null), Letters.asked("r2", null));
    diesAfterTheMail = true;
    assertThat(digest()).isFalse();
    waits(Letters.asked("r3", null));
    diesAfterTheMail = false;
    digesting().send(List.of(SECOND, FIRST));
    assertThat(posted).hasSize(3);
    assertThat(ids(posted.get(0))).isEqualTo(ids(posted.get(2))).hasSize(2);
    assertThat(posted.get(0).id()).isEqualTo(posted.get(2).id());
    assertThat(ids(posted.get(1))).containsExactly("r3.1:anna");
  }

  @Test
  void whatTheMailServerNeverTakesEndsAndIsTold() {
    waits(Letters.asked("r1", null));
    answer = new Undeliverable("550 5.1.1");
    assertThat(digesting().send(List.of(FIRST))).containsExactly(answer);
    assertThat(told).extracting(Ended::sending).containsExactly(answer);
    assertThat(gathered.waitFor(ANNA)).isFalse();
  }

  @Test
  void whatIsTooMuchForOneMailGoesInTheNext() {
    waits(
        IntStream.range(0, Digesting.MOST + 5)
            .mapToObj(i -> Letters.asked("r" + i, null))
            .toArray(Message[]::new));
    digesting().send(List.of(FIRST));
    assertThat(posted.getFirst().parts()).hasSize(Digesting.MOST);
    assertThat(planned).containsExactly("now " + NOON);
    digesting().send(List.of(SECOND));
    assertThat(posted.getLast().parts()).hasSize(5);
  }

  @Test
  void eachBringsItsOwnWayOutOfWhichWeKeepAHash() {
    waits(Letters.asked("r1", null));
    digesting().send(List.of(FIRST));
    var url = posted.getFirst().unsubscribe();
    assertThat(url).startsWith("http://aval.example/unsubscribe/");
    var token = url.substring(url.lastIndexOf('/') + 1);
    assertThat(token).hasSize(43);
    assertThat(unsubscriptions.find(token)).contains(ANNA);
    assertThat(unsubscriptions.find(token + "x")).isEmpty();
    assertThat(mongo.findAll(Document.class, "unsubscriptions").getFirst().toJson())
        .doesNotContain(token);
  }

  @Test
  void theWayOutOfAnOldMailIsForgottenWithTheNextOne() {
    var token = token(unsubscriptions.open(ANNA));
    clock.advance(Duration.ofDays(91));
    var next = token(unsubscriptions.open(ANNA));
    assertThat(unsubscriptions.find(token)).isEmpty();
    assertThat(unsubscriptions.find(next)).contains(ANNA);
  }

  private static String token(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  @Test
  void theyAreReadFromTheirIndex() {
    waits(Letters.asked("r1", null));
    server.scans().clear();
    gathered.take(FIRST);
    gathered.told(FIRST, List.of(Letters.asked("r1", null)), "digest");
    gathered.waitFor(ANNA);
    gathered.waiting(ANNA, 10);
    unsubscriptions.open(ANNA);
    assertThat(server.scans().count()).isZero();
  }

  private boolean digest() {
    try {
      digesting().send(List.of(FIRST));
      return true;
    } catch (IllegalStateException killed) {
      return false;
    }
  }

  private Digesting digesting() {
    return new Digesting(
        gathered,
        asking -> asking.stream().map(this::link).toList(),
        letters -> {
          letters.forEach(it -> posted.add((Digest) it.message()));
          return letters.stream().map(_ -> answer).toList();
        },
        it -> {
          if (diesAfterTheMail) throw new IllegalStateException("killed");
          told.addAll(it);
        },
        unsubscriptions,
        preferences(),
        slots(),
        new Zones(ZoneId.of("Europe/Paris")),
        clock);
  }

  private Link link(Asking it) {
    if (linksAway) return new Link.Unavailable("down");
    var request = it.about().approvalId();
    return ended.contains(request) ? new Link.Refused() : new Link.Minted("http://x/r/" + request);
  }

  private void waits(Message... messages) {
    var mapping = new Mapping<>(Message.class, StoredNames.ALL);
    for (var it : messages) {
      var place =
          new Document("by", ANNA)
              .append("key", StoredFields.key(NOON.plusMillis(count++), it.id()));
      mongo
          .getCollection("deliveries")
          .insertOne(
              new Document("_id", it.id())
                  .append("work", mapping.write(it))
                  .append("gathered", place));
    }
  }

  private long count;

  private List<String> results() {
    return mongo.findAll(Document.class, "deliveries").stream()
        .map(it -> it.get("result", Document.class).getString("outcome"))
        .toList();
  }

  private static List<String> ids(Digest letter) {
    return letter.parts().stream().map(it -> it.message().id()).toList();
  }

  private static AllPreferences preferences() {
    return new AllPreferences() {
      @Override
      public Map<String, Preferences> among(Collection<String> people) {
        var daily = new Gathering(LocalTime.of(8, 0), null);
        return Map.of(ANNA, new Preferences(ANNA, Map.of(), null, daily, null));
      }

      @Override
      public void keep(Preferences preferences) {}
    };
  }

  private Slots slots() {
    return new Slots() {
      @Override
      public void plan(String person, Instant at) {
        planned.add("plan " + at);
      }

      @Override
      public void sendAt(String person, Instant at, String cause) {
        planned.add("now " + at);
      }

      @Override
      public int waiting(String person, int limit) {
        return 0;
      }
    };
  }
}
