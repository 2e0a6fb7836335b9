package dev.aval.notification.notices.mongo;

import static dev.aval.notification.preferences.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.notices.Board;
import dev.aval.notification.notices.Notice;
import dev.aval.notification.preferences.Letters;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.outbox.SettableClock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

class MongoNoticesTest {
  static final String ANNA = "anna@acme.example";
  static final String BRUNO = "bruno@acme.example";

  final EmbeddedMongo server = EmbeddedMongo.inMemory();
  final MongoClient client = MongoClients.create(server.connectionString());
  final MongoTemplate mongo = new MongoTemplate(client, "aval_notification");
  final SettableClock clock = new SettableClock(NOON);
  final MongoNotices notices = new MongoNotices(mongo.getCollection("deliveries"));
  final Board board = new Board(notices, clock);
  private long count;

  @BeforeEach
  void indexes() {
    for (var field : List.of("notice.to", "unread.by")) {
      var name = field.substring(0, field.indexOf('.'));
      mongo
          .indexOps("deliveries")
          .createIndex(
              new Index(field, Direction.ASC)
                  .on(name + ".key", Direction.DESC)
                  .named(name)
                  .sparse());
    }
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void theNewestIsOnTopAndEveryPageGoesOnWhereTheOneBeforeEnded() {
    for (var i = 0; i < 30; i++) told(ANNA, "r" + i);
    told(BRUNO, "other");
    var first = board.page(ANNA, false, null);
    assertThat(first.notices()).hasSize(25);
    assertThat(first.notices().getFirst().id()).isEqualTo("r29.1:anna");
    told(ANNA, "later");
    var second = board.page(ANNA, false, first.next().orElseThrow());
    assertThat(second.notices()).extracting(Notice::id).hasSize(5).contains("r0.1:anna");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void whatIsReadIsNotCountedAndNotAmongTheUnread() {
    for (var i = 0; i < 3; i++) told(ANNA, "r" + i);
    assertThat(board.unread(ANNA)).isEqualTo(3);
    assertThat(board.open(ANNA, "r1.1:anna")).get().extracting(Notice::id).isEqualTo("r1.1:anna");
    assertThat(board.unread(ANNA)).isEqualTo(2);
    assertThat(board.page(ANNA, true, null).notices())
        .extracting(Notice::id)
        .containsExactly("r2.1:anna", "r0.1:anna");
    assertThat(board.page(ANNA, false, null).notices())
        .extracting(Notice::unread)
        .containsExactly(true, false, true);
  }

  @Test
  void nobodyReadsOrOpensWhatIsAnothers() {
    told(ANNA, "r1");
    assertThat(board.open(BRUNO, "r1.1:anna")).isEmpty();
    board.read(BRUNO, List.of("r1.1:anna"));
    board.readAllMadeBy(BRUNO, NOON.plusSeconds(60));
    assertThat(board.unread(ANNA)).isOne();
  }

  @Test
  void allAreReadThatTheReaderSawAndNoneThatCameInMeanwhile() {
    told(ANNA, "r1");
    told(ANNA, "r2");
    var seen = board.page(ANNA, false, null).notices().getFirst().at();
    told(ANNA, "r3");
    board.readAllMadeBy(ANNA, seen);
    assertThat(board.page(ANNA, true, null).notices())
        .extracting(Notice::id)
        .containsExactly("r3.1:anna");
  }

  @Test
  void whatIsOlderThanNinetyDaysIsNotShown() {
    told(ANNA, "r1");
    clock.advance(Duration.ofDays(91));
    assertThat(board.page(ANNA, false, null).notices()).isEmpty();
    assertThat(board.unread(ANNA)).isZero();
  }

  @Test
  void everythingIsReadFromItsIndex() {
    for (var i = 0; i < 3; i++) told(ANNA, "r" + i);
    server.scans().clear();
    board.unread(ANNA);
    board.page(ANNA, false, null);
    board.page(ANNA, true, "z");
    board.open(ANNA, "r1.1:anna");
    board.readAllMadeBy(ANNA, NOON);
    assertThat(server.scans().count()).isZero();
  }

  private void told(String person, String request) {
    var message = Letters.asked(request, null);
    var key = StoredFields.key(NOON.plusMillis(count++), message.id());
    mongo
        .getCollection("deliveries")
        .insertOne(
            new Document("_id", message.id())
                .append("work", new Mapping<>(Message.class, StoredNames.ALL).write(message))
                .append("notice", new Document("to", person).append("key", key))
                .append("unread", new Document("by", person).append("key", key)));
  }
}
