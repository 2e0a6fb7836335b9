package dev.aval.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.aval.embedded.mongo.store.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only the embedded database has: a file, a lock, a scan counter.
class EmbeddedMongoTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store");
  }

  private static MongoCollection<Document> orders(MongoClient client) {
    return client.getDatabase("db").getCollection("orders");
  }

  @Test
  void whatIsClosedIsThereWhenOpenedAgain() {
    try (var mongo = EmbeddedMongo.open(file(), 0);
        var client = MongoFixture.client(mongo.connectionString())) {
      orders(client).createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
      orders(client).createIndex(Indexes.descending("tags"), new IndexOptions().sparse(true));
      orders(client).insertOne(new Document("_id", 1).append("a", 1).append("tags", List.of(1, 9)));
    }
    try (var mongo = EmbeddedMongo.open(file(), 0);
        var client = MongoFixture.client(mongo.connectionString())) {
      assertThat(orders(client).find(eq("a", 1)).first()).isNotNull();
      assertThat(
              orders(client)
                  .find(new Document("tags", new Document("$gt", 3).append("$lt", 5)))
                  .first())
          .as("an index remembers that it holds arrays")
          .isNotNull();
      assertThat(orders(client).listIndexes().into(new ArrayList<>())).hasSize(3);
      assertThat(mongo.scans().count()).isZero();
    }
  }

  @Test
  void aSecondOneOnTheSameFileIsRefused() {
    try (var mongo = EmbeddedMongo.open(file(), 0)) {
      assertThat(mongo.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedMongo.open(file(), 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Expected to open")
          .hasMessageContaining("but another process has it open");
    }
  }

  @Test
  void aTakenPortIsRefusedAndTheFileReleased() {
    try (var mongo = EmbeddedMongo.inMemory()) {
      assertThatThrownBy(() -> EmbeddedMongo.open(file(), mongo.port()))
          .hasMessageStartingWith("Expected to listen on port " + mongo.port());
      EmbeddedMongo.open(file(), 0).close();
    }
  }

  @Test
  void noOtherMachineCanConnect() throws IOException {
    try (var mongo = EmbeddedMongo.inMemory()) {
      var others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      for (var address : others) {
        try (Socket socket = new Socket()) {
          assertThatThrownBy(
                  () -> socket.connect(new InetSocketAddress(address, mongo.port()), 500))
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void tellsWhichQueriesReadEverything() {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoFixture.client(mongo.connectionString())) {
      orders(client).createIndex(Indexes.ascending("a"));
      orders(client)
          .insertMany(IntStream.range(0, 50).mapToObj(i -> new Document("a", i)).toList());
      mongo.scans().clear();
      orders(client).find(eq("a", 7)).first();
      orders(client).countDocuments(eq("a", 7));
      assertThat(mongo.scans().count()).isZero();
      orders(client).find(eq("secret", "value")).first();
      assertThat(mongo.scans().count()).isEqualTo(1);
      assertThat(mongo.scans().above(49))
          .containsExactly(new Scans.Scan("db.orders", "{secret=?}", 50));
      assertThat(mongo.scans().above(50)).isEmpty();
    }
  }

  @Test
  void readersNeverSeeHalfAChange() throws InterruptedException {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoFixture.client(mongo.connectionString())) {
      MongoCollection<Document> orders = orders(client);
      orders.createIndex(Indexes.ascending("a"));
      orders.insertOne(new Document("_id", 1).append("a", 0).append("kind", "k").append("z", 0));
      orders.createIndex(Indexes.ascending("kind", "a"));
      AtomicBoolean done = new AtomicBoolean();
      AtomicInteger reads = new AtomicInteger();
      List<Document> bad = new ArrayList<>();
      List<Thread> readers =
          IntStream.range(0, 3)
              .mapToObj(i ->
                  Thread.startVirtualThread(() -> {
                    while (!done.get()) {
                      Document d = orders.find(i == 0 ? eq("_id", 1) : eq("kind", "k")).first();
                      if (d == null || !isWhole(d)) {
                        bad.add(d == null ? new Document("not", "found") : d);
                      }
                      reads.incrementAndGet();
                    }
                  }))
              .toList();
      for (int n = 1; n <= 2_000; n++) {
        List<Integer> list = java.util.Collections.nCopies(n % 20, n);
        orders.updateOne(
            eq("_id", 1),
            Updates.combine(Updates.set("a", n), Updates.set("list", list), Updates.set("z", n)));
      }
      done.set(true);
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(reads.get()).isGreaterThan(100);
      assertThat(bad).isEmpty();
    }
  }

  private static boolean isWhole(Document d) {
    int n = d.getInteger("a");
    List<Integer> list = d.getList("list", Integer.class, List.of());
    return d.getInteger("z") == n && list.stream().allMatch(x -> x == n) && list.size() == n % 20;
  }

  @Test
  void constantUpdatesDoNotGrowTheFileWithoutBounds() {
    int documents = 3_000;
    Random random = new Random(5);
    try (var mongo = EmbeddedMongo.open(file(), 0, new Limits(16, 1 << 20, 4 << 20));
        var client = MongoFixture.client(mongo.connectionString())) {
      MongoCollection<Document> orders = orders(client);
      orders.createIndex(Indexes.ascending("dueAt"));
      orders.insertMany(IntStream.range(0, documents).mapToObj(i -> order(i, random)).toList());
      for (int round = 0; round < 200; round++) {
        orders.bulkWrite(
            IntStream.range(0, 100)
                .mapToObj(i ->
                    new UpdateOneModel<Document>(
                        eq("_id", random.nextInt(documents)),
                        Updates.combine(
                            Updates.inc("version", 1), Updates.set("dueAt", random.nextInt()))))
                .toList());
      }
      long size = size();
      System.out.printf(
          "measured: %,d bytes on disk for %,d bytes of documents%n", size, documents * 1_000L);
      assertThat(size).isLessThan(6L * documents * 1_000 + (4 << 20));
    }
    long start = System.nanoTime();
    EmbeddedMongo.open(file(), 0).close();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(size()).isLessThan(6L * documents * 1_000);
  }

  private static Document order(int id, Random random) {
    return new Document("_id", id)
        .append("version", 0)
        .append("dueAt", random.nextInt())
        .append("text", "x".repeat(950));
  }

  private long size() {
    try (var files = Files.list(folder)) {
      return files.mapToLong(path -> path.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
