package dev.aval.notification.digests.mongo;

import static dev.aval.notification.preferences.Letters.NOON;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.digests.Digesting;
import dev.aval.notification.digests.Slot;
import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Gathering;
import dev.aval.notification.preferences.Letters;
import dev.aval.notification.preferences.Preferences;
import dev.aval.notification.preferences.Slots;
import dev.aval.notification.preferences.Zones;
import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.outbox.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The sender of digests is killed at each of its steps in turn, before it or half-way through it,
/// and another goes on with what is stored (G4, G5, N6).
class KilledSenderTest {
  static final EmbeddedMongo SERVER = EmbeddedMongo.inMemory();
  static final MongoClient CLIENT = MongoClients.create(SERVER.connectionString());
  static final String ANNA = "anna@acme.example";
  static final Mapping<Message> MAPPING = new Mapping<>(Message.class, StoredNames.ALL);

  @AfterAll
  static void close() {
    CLIENT.close();
    SERVER.close();
  }

  @Test
  void whoeverIsKilledBeforeAStepLeavesEachNoticeInOneDigest() {
    assertThat(killedAtEachStep(false)).contains("mail", "updateMany", "tell", "plan", "done");
  }

  @Test
  void whoeverIsKilledHalfWayThroughAStepLeavesEachNoticeInOneDigest() {
    assertThat(killedAtEachStep(true)).contains("mail", "updateMany");
  }

  /// @return the steps at which it died
  private static Set<String> killedAtEachStep(boolean halfway) {
    var steps = new HashSet<String>();
    for (int step = 0; step < 100; step++) {
      var world = new World("killed-%s-%d".formatted(halfway, step), step, halfway);
      world.waits(Letters.asked("r1", null), Letters.asked("r2", null), Letters.asked("r3", null));
      world.due.add(new Slot("digest " + ANNA + " first", ANNA));
      if (world.lives()) return steps;
      steps.add(world.diedAt);
      var uncertain = world.postedAndNotNoted();
      assertThat(world.lives()).isTrue();
      var when = "killed at step %d, %s".formatted(step, world.diedAt);
      for (var it : List.of("r1.1:anna", "r2.1:anna", "r3.1:anna", "r9.1:anna")) {
        assertThat(world.mails(it))
            .as("mails with %s, %s", it, when)
            .isEqualTo(uncertain.contains(it) ? 2 : 1);
        assertThat(world.told).as(when).contains(it);
      }
      assertThat(world.outcomes()).as(when).hasSize(4).containsOnly("digest");
    }
    throw new AssertionError("it never came to its end");
  }

  /// What is stored, what was mailed, and a sender that lives for so many steps.
  private static final class World {
    final MongoCollection<Document> deliveries;
    final MongoCollection<Document> unsubscriptions;
    final List<Slot> due = new ArrayList<>();
    final Set<String> scheduled = new HashSet<>();
    final List<Digest> posted = new ArrayList<>();
    final Set<String> told = new HashSet<>();
    final boolean halfway;
    int left;
    String diedAt = "";

    World(String database, int steps, boolean halfway) {
      deliveries = CLIENT.getDatabase(database).getCollection("deliveries");
      unsubscriptions = CLIENT.getDatabase(database).getCollection("unsubscriptions");
      left = steps;
      this.halfway = halfway;
    }

    /// Until nothing is due, or it is killed: once, whoever comes after it is not.
    boolean lives() {
      try {
        while (!due.isEmpty()) {
          digesting().send(List.of(due.getFirst()));
          step("done");
          due.removeFirst();
        }
        return true;
      } catch (Killed dead) {
        return false;
      }
    }

    /// @return whether it dies in the middle of this step
    private boolean step(String name) {
      if (!diedAt.isEmpty() || left-- > 0) return false;
      diedAt = name;
      if (!halfway) throw new Killed();
      return true;
    }

    private Digesting digesting() {
      var clock = new SettableClock(NOON);
      return new Digesting(
          new MongoGathered(mortal(deliveries), clock),
          asking ->
              asking.stream()
                  .map(it -> (Link) new Link.Minted("http://x/r/" + it.about().approvalId()))
                  .toList(),
          this::mail,
          ended -> {
            dies(step("tell"));
            ended.forEach(it -> told.add(it.message().id()));
          },
          new MongoUnsubscriptions(mortal(unsubscriptions), "http://aval.example", clock),
          new Daily(),
          new Planned(this),
          new Zones(ZoneId.of("Europe/Paris")),
          clock);
    }

    /// While the first is on its way another notice comes in.
    private List<Sending> mail(List<Letter> letters) {
      var dies = step("mail");
      letters.forEach(it -> posted.add((Digest) it.message()));
      if (posted.size() == 1) waits(Letters.asked("r9", null));
      dies(dies);
      return letters.stream().map(_ -> (Sending) new Sent("<m>")).toList();
    }

    @SuppressWarnings("unchecked")
    private MongoCollection<Document> mortal(MongoCollection<Document> real) {
      return (MongoCollection<Document>)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {MongoCollection.class},
              (_, method, args) -> call(real, method, args));
    }

    /// Of many documents one is changed when it dies half-way.
    private Object call(MongoCollection<Document> real, Method method, Object[] args)
        throws Throwable {
      var dies = step(method.getName());
      if (dies && method.getName().equals("updateMany")) {
        real.updateOne((Bson) args[0], (Bson) args[1]);
      }
      dies(dies);
      try {
        return method.invoke(real, args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private static void dies(boolean it) {
      if (it) throw new Killed();
    }

    void waits(Message... messages) {
      for (var it : messages) {
        var key = StoredFields.key(NOON.plusMillis(deliveries.countDocuments()), it.id());
        deliveries.insertOne(
            new Document("_id", it.id())
                .append("work", MAPPING.write(it))
                .append("gathered", new Document("by", ANNA).append("key", key)));
      }
    }

    /// Nobody can know whether these are out: they may be in another mail, and in no third.
    Set<String> postedAndNotNoted() {
      return posted.stream()
          .flatMap(it -> it.parts().stream())
          .map(it -> it.message().id())
          .filter(it -> !deliveries.find(new Document("_id", it)).first().containsKey("result"))
          .collect(toSet());
    }

    long mails(String message) {
      return posted.stream()
          .filter(it -> it.parts().stream().anyMatch(part -> part.message().id().equals(message)))
          .count();
    }

    List<String> outcomes() {
      return deliveries
          .find()
          .map(it -> it.get("result", new Document()).getString("outcome"))
          .into(new ArrayList<>());
    }
  }

  /// Due work, of which one id is one piece for ever.
  private record Planned(World world) implements Slots {
    @Override
    public void plan(String person, Instant at) {
      sendAt(person, at, at.toString());
    }

    @Override
    public void sendAt(String person, Instant at, String cause) {
      World.dies(world.step("plan"));
      var id = "digest " + person + " " + cause;
      if (world.scheduled.add(id)) world.due.add(new Slot(id, person));
    }

    @Override
    public int waiting(String person, int limit) {
      return 0;
    }
  }

  private static final class Daily implements AllPreferences {
    @Override
    public Map<String, Preferences> among(Collection<String> people) {
      var daily = new Gathering(LocalTime.of(8, 0), null);
      return Map.of(ANNA, new Preferences(ANNA, Map.of(), null, daily, null));
    }

    @Override
    public void keep(Preferences preferences) {}
  }

  private static final class Killed extends Error {}
}
