package dev.aval.request.timeline.mongo;

import static dev.aval.request.requests.Examples.ANNA;
import static dev.aval.request.requests.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.request.testing.Store;
import dev.aval.request.timeline.Entry;
import dev.aval.request.timeline.Entry.Asked;
import dev.aval.request.timeline.Entry.Kind;
import dev.aval.request.timeline.Entry.Stage;
import dev.aval.request.timeline.Entry.Terms;
import dev.aval.request.timeline.Happened;
import dev.aval.request.timeline.Timelines;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MongoTimelinesTest {
  static final EmbeddedMongo DATABASE = EmbeddedMongo.inMemory();
  static final MongoClient CLIENT = MongoClients.create(DATABASE.connectionString());

  final Timelines timelines = new MongoTimelines(new Store(CLIENT).mongo);

  @Test
  void whatHappenedComesBackInOrderAndTwiceIsOnce() {
    timelines.record(List.of(new Happened("r1", 1, opened()), new Happened("r2", 1, opened())));
    timelines.record(List.of(new Happened("r1", 3, said("b")), new Happened("r1", 2, said("a"))));
    timelines.record(List.of(new Happened("r1", 1, opened()), new Happened("r1", 2, said("a"))));
    assertThat(timelines.of("r1")).containsExactly(opened(), said("a"), said("b"));
    assertThat(timelines.of("r2")).containsExactly(opened());
    assertThat(timelines.of("rnone")).isEmpty();
    assertThat(timelines.ofAll(List.of("r1", "r2", "rnone")))
        .containsOnlyKeys("r1", "r2")
        .containsEntry("r1", timelines.of("r1"));
  }

  @Test
  void remindersAreNumberedByThemselvesAndMayComeFirst() {
    timelines.record(List.of(new Happened("r9", 1, reminded("1/2"))));
    assertThat(timelines.of("r9")).containsExactly(reminded("1/2"));
    timelines.record(List.of(new Happened("r9", 1, opened()), new Happened("r9", 2, said("a"))));
    timelines.record(List.of(new Happened("r9", 2, reminded("2/2"))));
    timelines.record(List.of(new Happened("r9", 1, reminded("1/2"))));
    assertThat(timelines.of("r9"))
        .containsExactly(opened(), said("a"), reminded("1/2"), reminded("2/2"));
  }

  @Test
  void ofVeryManyTheLastAreKept() {
    int more = MongoTimelines.ENTRIES + 20;
    timelines.record(
        LongStream.rangeClosed(1, more)
            .mapToObj(it -> new Happened("r3", it, said("n" + it)))
            .toList());
    assertThat(timelines.of("r3"))
        .hasSize(MongoTimelines.ENTRIES)
        .startsWith(said("n21"))
        .endsWith(said("n" + more));
  }

  @Test
  void itIsFoundByItsId() {
    timelines.record(List.of(new Happened("r4", 1, opened())));
    DATABASE.scans().clear();
    timelines.record(List.of(new Happened("r4", 2, said("a"))));
    timelines.of("r4");
    timelines.ofAll(List.of("r4", "r5"));
    assertThat(DATABASE.scans().above(0)).isEmpty();
  }

  private static Entry opened() {
    var asked = new Asked("anna@acme.example", "Anna", "APPROVAL", null);
    var stage = new Stage(1, "Achats", "ANY", "LIVE", List.of(ANNA));
    var terms = new Terms("ANY", "any-of@1", NOW.plusSeconds(60), List.of(stage));
    return new Entry(Kind.OPENED, 1, NOW, null, null, null, null, List.of(asked), terms);
  }

  private static Entry reminded(String nth) {
    var asked = new Asked("anna@acme.example", "Anna", null, null);
    return new Entry(Kind.REMINDED, 1, NOW, nth, null, null, null, List.of(asked), null);
  }

  private static Entry said(String text) {
    return new Entry(Kind.COMMENTED, 1, NOW, "APPROVERS", ANNA, null, text, List.of(), null);
  }
}
