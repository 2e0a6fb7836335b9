package dev.aval.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/// Types, indexes, aggregation, files and the server's own commands.
class ServerContractTest extends ContractTest {

  @Test
  void answersHelloAsAWritableServer() {
    Document hello = mongo.database().runCommand(new Document("hello", 1));
    assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(9);
    assertThat(mongo.database().runCommand(new Document("isMaster", 1)).getBoolean("ismaster"))
        .isTrue();
    assertThat(mongo.database().runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);
  }

  @Test
  void valuesComeBackAsTheyWere() {
    Document all =
        new Document("_id", UUID.randomUUID())
            .append("date", new Date(1_700_000_000_123L))
            .append("decimal", Decimal128.parse("12345.6700"))
            .append("binary", new Binary(new byte[] {0, 1, -1}))
            .append("id", new ObjectId())
            .append("long", 1L << 60)
            .append("double", 0.1)
            .append("bool", true)
            .append("null", null)
            .append("text", "né ☃ 💡 \u0000")
            .append("list", List.of(1, List.of("x"), new Document("deep", new Document("er", 1))));
    orders.insertOne(all);
    assertThat(orders.find(eq("_id", all.get("_id"))).first()).isEqualTo(all);
    for (String field :
        List.of("date", "decimal", "binary", "id", "long", "double", "bool", "text")) {
      orders.createIndex(Indexes.ascending(field));
      assertThat(orders.find(eq(field, all.get(field))).first()).as(field).isEqualTo(all);
    }
  }

  @Test
  void creatingAnIndexAgainChangesNothing() {
    orders.createIndex(Indexes.ascending("a"));
    orders.createIndex(Indexes.ascending("a"));
    orders.createIndexes(
        List.of(
            new IndexModel(Indexes.ascending("a")),
            new IndexModel(
                Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")),
                new IndexOptions().unique(true).sparse(true).name("bc"))));
    List<Document> indexes = orders.listIndexes().into(new ArrayList<>());
    assertThat(indexes)
        .extracting(index -> index.getString("name"))
        .containsExactlyInAnyOrder("_id_", "a_1", "bc");
    Document bc =
        indexes.stream().filter(i -> i.get("name").equals("bc")).findFirst().orElseThrow();
    assertThat(bc.getBoolean("unique")).isTrue();
    assertThat(bc.get("key")).isEqualTo(new Document("b", 1).append("c", -1));
    orders.dropIndex("a_1");
    assertThat(orders.listIndexes().into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void aggregatesGroupAndSort() {
    orders.createIndex(Indexes.ascending("status"));
    for (int i = 0; i < 12; i++) {
      orders.insertOne(new Document("_id", i).append("status", "s" + i % 3).append("n", i));
    }
    assertThat(
            orders
                .aggregate(
                    List.of(
                        Aggregates.match(gte("n", 3)),
                        Aggregates.group(
                            "$status", Accumulators.sum("sum", "$n"), Accumulators.sum("count", 1)),
                        Aggregates.sort(Sorts.descending("sum"))))
                .into(new ArrayList<>()))
        .containsExactly(
            new Document("_id", "s2").append("sum", 24).append("count", 3),
            new Document("_id", "s1").append("sum", 21).append("count", 3),
            new Document("_id", "s0").append("sum", 18).append("count", 3));
    assertThat(
            orders
                .aggregate(
                    List.of(
                        Aggregates.match(eq("status", "s1")),
                        Aggregates.sort(Sorts.descending("n")),
                        Aggregates.skip(1),
                        Aggregates.limit(2),
                        Aggregates.project(new Document("n", 1).append("_id", 0))))
                .into(new ArrayList<>()))
        .containsExactly(new Document("n", 7), new Document("n", 4));
    assertThat(orders.countDocuments(eq("status", "s2"))).isEqualTo(4);
    assertThat(orders.distinct("status", String.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("s0", "s1", "s2");
  }

  @Test
  void filesOfSeveralChunksComeBack() {
    var files = GridFSBuckets.create(mongo.database());
    byte[] bytes = new byte[600_000];
    new Random(7).nextBytes(bytes);
    ObjectId id = files.uploadFromStream("evidence.pdf", new ByteArrayInputStream(bytes));
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    files.downloadToStream(id, back);
    assertThat(back.toByteArray()).isEqualTo(bytes);
    assertThat(files.find(eq("filename", "evidence.pdf")).first().getLength()).isEqualTo(600_000);
    files.delete(id);
    assertThat(files.find().first()).isNull();
  }

  @Test
  void droppingADatabaseForgetsItsDocumentsAndIndexes() {
    orders.createIndex(Indexes.ascending("a"));
    orders.insertOne(new Document("_id", 1).append("a", 1));
    mongo.database().drop();
    assertThat(orders.countDocuments()).isZero();
    orders.insertOne(new Document("_id", 1).append("a", 2));
    assertThat(orders.find(eq("a", 1)).first()).isNull();
    assertThat(orders.listIndexes().into(new ArrayList<>())).hasSize(1);
    orders.drop();
    assertThat(mongo.database().listCollectionNames().into(new ArrayList<>())).isEmpty();
  }
}
