package dev.aval.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Measures client and server together, in this process: `main(file, documents)`. Prints one `name
/// value` per line; operations in microseconds of CPU each, warm, the best of five rounds.
final class Measuring {
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int OPERATIONS = Integer.getInteger("embedded.operations", 1_000);
  private static final int ROUNDS = 5;
  private static final String TEXT =
      "Laser cutter, 3 mm plywood, delivered to the workshop. ".repeat(30);

  private final MongoCollection<Document> orders;
  private final int documents;
  private final Random random = new Random(42);
  private int next;

  private Measuring(MongoCollection<Document> orders, int documents) {
    this.orders = orders;
    this.documents = documents;
    this.next = documents;
  }

  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    long started = System.nanoTime();
    long cpu = CPU.getProcessCpuTime();
    try (EmbeddedMongo mongo = EmbeddedMongo.open(file, 0);
        MongoClient client = MongoFixture.client(mongo.connectionString())) {
      Measuring measuring =
          new Measuring(client.getDatabase("m").getCollection("orders"), Integer.parseInt(args[1]));
      measuring.fill();
      print("fill_ms", (System.nanoTime() - started) / 1_000_000);
      print("fill_cpu_ms", (CPU.getProcessCpuTime() - cpu) / 1_000_000);
      measuring.batches(); // first: they also make the compiler warm
      measuring.single();
      print("scans", mongo.scans().count());
      started = System.nanoTime();
    }
    print("close_ms", (System.nanoTime() - started) / 1_000_000);
    print("file_mb", file.toFile().length() >> 20);
    started = System.nanoTime();
    EmbeddedMongo reopened = EmbeddedMongo.open(file, 0);
    print("reopen_ms", (System.nanoTime() - started) / 1_000_000);
    try (MongoClient client = MongoFixture.client(reopened.connectionString())) {
      print("reopened", client.getDatabase("m").getCollection("orders").estimatedDocumentCount());
    }
    reopened.close();
    print("heap_mb", heap());
  }

  private void fill() {
    orders.createIndex(Indexes.ascending("requestId"), new IndexOptions().unique(true));
    orders.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
    orders.createIndex(Indexes.ascending("dueAt"), new IndexOptions().sparse(true));
    orders.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("account", "status"), Indexes.descending("createdAt", "_id")));
    for (int i = 0; i < documents; i += 1_000) {
      orders.insertMany(
          IntStream.range(i, Math.min(documents, i + 1_000)).mapToObj(this::order).toList(),
          new InsertManyOptions().ordered(false));
    }
  }

  private Document order(int i) {
    Document order =
        new Document("_id", id(i))
            .append("version", 0)
            .append("seq", 3)
            .append("requestId", "req-" + Integer.toHexString(i * 7919))
            .append("account", "acc-" + i % 100)
            .append("status", i % 5 == 0 ? "open" : "closed")
            .append("createdAt", new Date(1_700_000_000_000L + i * 1_000L))
            .append(
                "state",
                new Document("type", "pending").append("text", TEXT.substring(0, 300 + i % 1_000)))
            .append("outbox", List.of())
            .append("seen", new Document("aval-requests", (long) i));
    if (i % 10 == 0) {
      order.append("dueAt", new Date(1_700_000_000_000L + i * 1_000L));
    }
    return order;
  }

  private static String id(int i) {
    return "%08x-order".formatted(Integer.reverse(i));
  }

  private void single() {
    measure("insert", i -> orders.insertOne(order(next++)));
    measure("find_id", i -> one(eq("_id", anyId())));
    measure("find_index", i -> one(eq("requestId", "req-" + Integer.toHexString(any() * 7919))));
    measure("update", i -> orders.updateOne(atVersion(anyId()), change()));
    measure("due", i -> list(lte("dueAt", date(documents / 2 + i)), Sorts.ascending("dueAt"), 10));
    measure("page", i -> list(page(), Sorts.descending("createdAt", "_id"), 50));
    measure("continued", i -> list(continued(), Sorts.descending("createdAt", "_id"), 50));
  }

  private void batches() {
    measure100(
        "insert100", i -> orders.insertMany(hundred().mapToObj(j -> order(next++)).toList()));
    measure100("find100", i -> orders.find(in("_id", ids())).into(new ArrayList<>()));
    measure100("push100", i -> bulk(push()));
    measure100("pull100", i -> bulk(Updates.pull("outbox", lte("seq", 4))));
  }

  private void one(Bson filter) {
    if (orders.find(filter).first() == null) {
      throw new IllegalStateException("Expected to find " + filter);
    }
  }

  private void list(Bson filter, Bson order, int limit) {
    int found = orders.find(filter).sort(order).limit(limit).into(new ArrayList<>()).size();
    if (found != limit) {
      throw new IllegalStateException("Expected %d, but found %d".formatted(limit, found));
    }
  }

  private static Bson atVersion(String id) {
    return and(
        eq("_id", id), new Document("version", new Document("$gte", 0)), eq("relay.token", null));
  }

  private static Bson change() {
    return Updates.combine(Updates.inc("version", 1), Updates.set("state.type", "closed"));
  }

  private static Bson push() {
    return Updates.combine(
        Updates.inc("version", 1),
        Updates.set("pendingSince", new Date()),
        Updates.push(
            "outbox",
            new Document("seq", 4).append("type", "x").append("payload", TEXT.substring(0, 300))));
  }

  private void bulk(Bson update) {
    List<UpdateOneModel<Document>> updates =
        ids().stream().map(id -> new UpdateOneModel<Document>(atVersion(id), update)).toList();
    orders.bulkWrite(updates, new BulkWriteOptions().ordered(false));
  }

  private Bson page() {
    return and(eq("account", "acc-" + random.nextInt(20) * 5), eq("status", "open"));
  }

  private Bson continued() {
    Date at = date(documents / 2 + random.nextInt(documents / 4));
    return and(page(), or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", "8"))));
  }

  private static Date date(int i) {
    return new Date(1_700_000_000_000L + i * 1_000L);
  }

  private int any() {
    return random.nextInt(documents);
  }

  private String anyId() {
    return id(any());
  }

  private List<String> ids() {
    return hundred().mapToObj(i -> anyId()).distinct().toList();
  }

  private static IntStream hundred() {
    return IntStream.range(0, 100);
  }

  private static void measure(String name, IntConsumer operation) {
    measure(name, OPERATIONS, 1, operation);
  }

  private static void measure100(String name, IntConsumer operation) {
    measure(name, Math.max(20, OPERATIONS / 20), 100, operation);
  }

  /// The best of some rounds: the others also count the compiler, and neighbours on the machine.
  private static void measure(String name, int times, int each, IntConsumer operation) {
    IntStream.range(0, times).forEach(operation);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = CPU.getProcessCpuTime();
      IntStream.range(0, times / ROUNDS).forEach(operation);
      best = Math.min(best, CPU.getProcessCpuTime() - before);
    }
    print(name, best / 1_000 / (times / ROUNDS) / each);
  }

  private static long heap() {
    System.gc();
    var memory = Runtime.getRuntime();
    return (memory.totalMemory() - memory.freeMemory()) >> 20;
  }

  private static void print(String name, long value) {
    System.out.println(name + " " + value);
  }
}
