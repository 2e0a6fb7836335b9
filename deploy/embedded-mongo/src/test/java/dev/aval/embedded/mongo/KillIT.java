package dev.aval.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9`, again and again, under four writers: nothing acknowledged is lost, and every document
/// is found by its index as well.
class KillIT {
  private static final int KILLS = Integer.getInteger("embedded.kills", 10);
  private static final int WRITERS = 4;

  /// The version last acknowledged for each document.
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  @Test
  void losesNoAcknowledgedWrite(@TempDir Path folder) throws Exception {
    for (int round = 0; round < KILLS; round++) {
      ServerProcess server = ServerProcess.start(folder.resolve("store"));
      try (MongoClient client = MongoFixture.client(server.uri())) {
        verify(orders(client));
        orders(client).createIndex(Indexes.ascending("tag", "version"));
        List<Thread> writers = startWriters(orders(client), round);
        Thread.sleep(ThreadLocalRandom.current().nextInt(500, 1_500));
        server.kill();
        for (Thread writer : writers) {
          writer.join();
        }
      } finally {
        server.kill();
      }
    }
    ServerProcess server = ServerProcess.start(folder.resolve("store"));
    try (MongoClient client = MongoFixture.client(server.uri())) {
      verify(orders(client));
    } finally {
      server.kill();
    }
    System.out.printf(
        "measured: %d kills, %d documents acknowledged, 0 lost%n", KILLS, acknowledged.size());
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * 50);
  }

  private List<Thread> startWriters(MongoCollection<Document> orders, int round) {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String name = "r" + round + "w" + i;
      writers.add(Thread.startVirtualThread(() -> writeUntilKilled(orders, name)));
    }
    return writers;
  }

  private void writeUntilKilled(MongoCollection<Document> orders, String name) {
    try {
      for (int i = 0; ; i++) {
        String id = name + "-" + i;
        orders.insertOne(
            new Document("_id", id)
                .append("tag", id)
                .append("version", 0)
                .append("text", "x".repeat(900)));
        acknowledged.put(id, 0);
        String old = name + "-" + ThreadLocalRandom.current().nextInt(i + 1);
        int version = acknowledged.get(old);
        orders.updateOne(and(eq("_id", old), eq("version", version)), Updates.inc("version", 1));
        acknowledged.put(old, version + 1);
      }
    } catch (MongoException killed) {
      // What was not acknowledged may or may not be there.
    }
  }

  private void verify(MongoCollection<Document> orders) {
    Map<String, Integer> stored = new ConcurrentHashMap<>();
    orders.find().forEach(d -> stored.put(d.getString("_id"), d.getInteger("version")));
    acknowledged.forEach((id, version) ->
        assertThat(stored.getOrDefault(id, -1)).as(id).isBetween(version, version + 1));
    stored.forEach((id, version) -> {
      Document found = orders.find(and(eq("tag", id), eq("version", version))).first();
      assertThat(found).as("by index %s", id).isNotNull();
      acknowledged.put(id, version);
    });
    assertThat(orders.countDocuments(new Document("tag", new Document("$gte", ""))))
        .isEqualTo(stored.size());
  }

  private static MongoCollection<Document> orders(MongoClient client) {
    return client.getDatabase("kill").getCollection("orders");
  }
}
