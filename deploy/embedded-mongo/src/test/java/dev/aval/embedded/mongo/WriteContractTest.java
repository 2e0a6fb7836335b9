package dev.aval.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/// Changing documents one by one and in bulk.
class WriteContractTest extends ContractTest {
  private Document only() {
    return orders.find().first();
  }

  @Test
  void operatorsChangeFields() {
    orders.insertOne(
        new Document("_id", 1).append("n", 5).append("hi", 5).append("lo", 5).append("gone", true));
    orders.updateOne(
        eq("_id", 1),
        Updates.combine(
            Updates.set("a.b", "x"),
            Updates.inc("n", 2L),
            Updates.max("hi", 9),
            Updates.min("lo", 1),
            Updates.unset("gone"),
            Updates.setOnInsert("never", 1)));
    assertThat(only())
        .isEqualTo(
            new Document("_id", 1)
                .append("n", 7L)
                .append("hi", 9)
                .append("lo", 1)
                .append("a", new Document("b", "x")));
  }

  @Test
  void pushesAndPulls() {
    orders.insertOne(new Document("_id", 1));
    orders.updateOne(
        eq("_id", 1),
        Updates.pushEach(
            "outbox",
            List.of(new Document("seq", 4), new Document("seq", 5), new Document("seq", 6))));
    orders.updateOne(eq("_id", 1), Updates.pull("outbox", lte("seq", 5)));
    orders.updateOne(eq("_id", 1), Updates.push("outbox", new Document("seq", 7)));
    assertThat(only().getList("outbox", Document.class))
        .containsExactly(new Document("seq", 6), new Document("seq", 7));
  }

  @Test
  void arrayFiltersChooseElements() {
    orders.insertOne(
        new Document("_id", 1)
            .append(
                "stages",
                List.of(
                    new Document("id", "a").append("ok", false),
                    new Document("id", "b").append("ok", false))));
    orders.updateOne(
        eq("_id", 1),
        Updates.set("stages.$[s].ok", true),
        new UpdateOptions().arrayFilters(List.of(eq("s.id", "b"))));
    assertThat(only().getList("stages", Document.class))
        .extracting(stage -> stage.getBoolean("ok"))
        .containsExactly(false, true);
  }

  @Test
  void anUpdateIsConditionalOnItsFilter() {
    orders.insertOne(new Document("_id", "x").append("version", 3));
    var filter = and(eq("_id", "x"), eq("version", 3), eq("relay.token", null));
    assertThat(orders.updateOne(filter, Updates.inc("version", 1)).getModifiedCount()).isEqualTo(1);
    assertThat(orders.updateOne(filter, Updates.inc("version", 1)).getMatchedCount()).isZero();
    assertThat(only().getInteger("version")).isEqualTo(4);
  }

  @Test
  void anUpdateLeavesEveryOtherFieldAsItIs() {
    var types = everyType();
    orders.insertOne(new Document(types).append("_id", 1).append("n", 1).append("last", "x"));
    orders.updateOne(eq("_id", 1), Updates.combine(Updates.inc("n", 1), Updates.set("new", 7)));
    var expected = new Document(types).append("_id", 1).append("n", 2).append("last", "x");
    assertThat(only()).isEqualTo(expected.append("new", 7));
    assertThat(only().keySet().stream().toList()).endsWith("n", "last", "new");
  }

  @Test
  void anIndexOfSeveralFieldsFollowsTheOneThatChanges() {
    orders.createIndex(Indexes.ascending("state.account", "due"));
    orders.insertOne(
        new Document("_id", 1).append("state", new Document("account", "a")).append("due", 1));
    orders.updateOne(eq("_id", 1), Updates.set("due", 2));
    assertThat(orders.countDocuments(and(eq("state.account", "a"), eq("due", 2)))).isEqualTo(1);
    assertThat(orders.countDocuments(and(eq("state.account", "a"), eq("due", 1)))).isZero();
    orders.updateOne(eq("_id", 1), Updates.unset("state.account"));
    assertThat(orders.countDocuments(and(eq("state.account", "a"), eq("due", 2)))).isZero();
    assertThat(only())
        .isEqualTo(new Document("_id", 1).append("state", new Document()).append("due", 2));
  }

  @Test
  void aUniqueIndexIsKeptByUpdates() {
    orders.createIndex(Indexes.ascending("account", "number"), new IndexOptions().unique(true));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("account", "a").append("number", 1),
            new Document("_id", 2).append("account", "a").append("number", 2)));
    assertThatThrownBy(() -> orders.updateOne(eq("_id", 2), Updates.set("number", 1)))
        .isInstanceOf(MongoWriteException.class);
    orders.updateOne(eq("_id", 2), Updates.set("number", 3));
    assertThat(orders.countDocuments(and(eq("account", "a"), eq("number", 3)))).isEqualTo(1);
  }

  @Test
  void aFieldIsRenamedAndAnotherTaken() {
    orders.insertOne(new Document("_id", 1).append("a", 1).append("b", 2).append("c", 3));
    orders.updateOne(eq("_id", 1), Updates.rename("a", "b"));
    assertThat(only()).isEqualTo(new Document("_id", 1).append("b", 1).append("c", 3));
  }

  @Test
  void aPositionComesFromTheQuery() {
    orders.insertOne(new Document("_id", 1).append("n", 1).append("list", List.of("a", "b", "c")));
    orders.updateOne(and(eq("n", 1), eq("list", "b")), Updates.set("list.$", "x"));
    assertThat(only().getList("list", String.class)).containsExactly("a", "x", "c");
  }

  @Test
  void whoeverReadsIsNotDisturbedByUpdates() throws Exception {
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("kind", "a"),
            new Document("_id", 2).append("kind", "b"),
            new Document("_id", 3).append("kind", "c")));
    var done = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> {
        while (!done.get()) {
          orders.updateOne(eq("_id", 1), Updates.inc("n", 1));
        }
      });
      var readers =
          IntStream.range(0, 4).mapToObj(_ -> threads.submit(this::readsAllKinds)).toList();
      try {
        for (var reader : readers) {
          reader.get();
        }
      } finally {
        done.set(true);
      }
    }
  }

  private void readsAllKinds() {
    for (int i = 0; i < 300; i++) {
      assertThat(orders.distinct("kind", String.class)).containsExactlyInAnyOrder("a", "b", "c");
    }
  }

  private static Document everyType() {
    return new Document("text", "é\n")
        .append("double", 1.5)
        .append("int", 1)
        .append("long", 1L)
        .append("decimal", Decimal128.parse("120.50"))
        .append("date", new Date(5))
        .append("yes", true)
        .append("none", null)
        .append("id", new ObjectId("5f0000000000000000000001"))
        .append("bytes", new Binary(new byte[] {1, 2, 3}))
        .append("list", List.of(1, "a", new Document("b", List.of())))
        .append("inner", new Document("a", new Document("b", 1)));
  }

  @Test
  void countsWhatMatchedAndWhatChanged() {
    orders.insertMany(
        List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 2)));
    var result = orders.updateMany(gte("a", 1), Updates.set("a", 2));
    assertThat(result.getMatchedCount()).isEqualTo(2);
    assertThat(result.getModifiedCount()).isEqualTo(1);
  }

  @Test
  void upsertInsertsWhatTheFilterSays() {
    var upsert = new UpdateOptions().upsert(true);
    var update = Updates.combine(Updates.setOnInsert("created", 1), Updates.inc("n", 1));
    var first = orders.updateOne(and(eq("_id", "k"), eq("kind", "c")), update, upsert);
    var second = orders.updateOne(and(eq("_id", "k"), eq("kind", "c")), update, upsert);
    assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("k");
    assertThat(second.getUpsertedId()).isNull();
    assertThat(only())
        .isEqualTo(
            new Document("_id", "k").append("kind", "c").append("created", 1).append("n", 2));
  }

  @Test
  void anUpsertWhoseFilterMissesAnExistingIdIsADuplicate() {
    orders.insertOne(new Document("_id", "k").append("seen", 5));
    assertThatThrownBy(() ->
            orders.updateOne(
                and(eq("_id", "k"), lt("seen", 5)),
                Updates.set("seen", 5),
                new UpdateOptions().upsert(true)))
        .isInstanceOfSatisfying(
            MongoWriteException.class, e -> assertThat(e.getError().getCode()).isEqualTo(11000));
  }

  @Test
  void replacesKeepTheId() {
    orders.insertOne(new Document("_id", 1).append("a", 1).append("b", 2));
    orders.replaceOne(eq("_id", 1), new Document("c", 3));
    orders.replaceOne(eq("_id", 2), new Document("d", 4), new ReplaceOptions().upsert(true));
    assertThat(orders.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()))
        .containsExactly(
            new Document("_id", 1).append("c", 3), new Document("_id", 2).append("d", 4));
  }

  @Test
  void findAndModifyTakesTheFirstInOrder() {
    orders.createIndex(Indexes.ascending("dueAt"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("dueAt", 30),
            new Document("_id", 2).append("dueAt", 10),
            new Document("_id", 3).append("dueAt", 20)));
    Document taken =
        orders.findOneAndUpdate(
            lte("dueAt", 25),
            Updates.set("lease", "me"),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("dueAt"))
                .returnDocument(ReturnDocument.AFTER));
    assertThat(taken).isEqualTo(new Document("_id", 2).append("dueAt", 10).append("lease", "me"));
    assertThat(orders.findOneAndDelete(eq("_id", 3)).getInteger("dueAt")).isEqualTo(20);
    assertThat(orders.findOneAndUpdate(eq("_id", 99), Updates.set("a", 1))).isNull();
    assertThat(
            orders.findOneAndUpdate(
                eq("_id", 4),
                Updates.inc("n", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
        .isEqualTo(new Document("_id", 4).append("n", 1));
  }

  @Test
  void anUnorderedBulkNamesEachFailedOperation() {
    orders.insertOne(new Document("_id", 1).append("v", 0));
    var writes =
        List.of(
            new InsertOneModel<>(new Document("_id", 1)),
            new UpdateOneModel<Document>(eq("_id", 1), Updates.inc("v", 1)),
            new InsertOneModel<>(new Document("_id", 2)),
            new UpdateOneModel<Document>(
                and(eq("_id", 1), eq("v", 77)),
                Updates.inc("v", 1),
                new UpdateOptions().upsert(true)),
            new InsertOneModel<>(new Document("_id", 3)),
            new DeleteManyModel<Document>(eq("_id", 3)));
    var e =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> orders.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(0, 3);
    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(11000);
    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
  }

  @Test
  void anOrderedBulkStopsAtTheFirstError() {
    orders.insertOne(new Document("_id", 2).append("v", 0));
    var inserts = List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3));
    var e = catchThrowableOfType(MongoBulkWriteException.class, () -> orders.insertMany(inserts));
    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
    assertThat(orders.countDocuments()).isEqualTo(2);
    var updates =
        List.of(
            new UpdateOneModel<Document>(eq("_id", 2), Updates.inc("v", 1)),
            new UpdateOneModel<Document>(eq("_id", 2), Updates.set("_id", 9)),
            new UpdateOneModel<Document>(eq("_id", 2), Updates.inc("v", 1)));
    assertThatThrownBy(() -> orders.bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);
    assertThat(orders.find(eq("_id", 2)).first().getInteger("v")).isEqualTo(1);
  }

  @Test
  void anUnorderedInsertCountsWhatItInserted() {
    orders.insertOne(new Document("_id", 1));
    var inserts =
        List.of(
            new Document("_id", 1),
            new Document("_id", 2),
            new Document("_id", 1),
            new Document("_id", 3));
    var e =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> orders.insertMany(inserts, new InsertManyOptions().ordered(false)));
    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(0, 2);
  }

  @Test
  void aUniqueIndexHoldsOnInsertUpdateAndBuild() {
    orders.createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
    orders.insertOne(new Document("_id", 1).append("a", 1).append("b", "x"));
    orders.insertOne(new Document("_id", 2).append("a", 1).append("b", "y"));
    assertThatThrownBy(() -> orders.insertOne(new Document("a", 1L).append("b", "x")))
        .isInstanceOfSatisfying(
            MongoWriteException.class, e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    assertThatThrownBy(() -> orders.updateOne(eq("_id", 2), Updates.set("b", "x")))
        .isInstanceOf(MongoWriteException.class);
    orders.updateOne(eq("_id", 1), Updates.set("b", "z"));
    orders.updateOne(eq("_id", 2), Updates.set("b", "x"));
    assertThat(orders.find(and(eq("a", 1), eq("b", "x"))).first().get("_id")).isEqualTo(2);
    assertThatThrownBy(
            () -> orders.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)))
        .isInstanceOf(MongoServerException.class);
    assertThat(orders.countDocuments(eq("a", 1))).isEqualTo(2);
  }

  @Test
  void aSparseUniqueIndexAllowsManyAbsent() {
    orders.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
    orders.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
    orders.updateOne(eq("_id", 1), Updates.set("key", "k"));
    assertThatThrownBy(() -> orders.updateOne(eq("_id", 2), Updates.set("key", "k")))
        .isInstanceOf(MongoWriteException.class);
    orders.updateOne(eq("_id", 1), Updates.unset("key"));
    orders.updateOne(eq("_id", 2), Updates.set("key", "k"));
    assertThat(orders.find(eq("key", "k")).first().get("_id")).isEqualTo(2);
  }

  @Test
  void indexesFollowArraysAsTheyChange() {
    orders.createIndex(Indexes.ascending("outbox.id"));
    orders.insertOne(new Document("_id", 1));
    orders.updateOne(eq("_id", 1), Updates.push("outbox", new Document("id", "e1")));
    orders.updateOne(eq("_id", 1), Updates.push("outbox", new Document("id", "e2")));
    assertThat(orders.countDocuments(eq("outbox.id", "e1"))).isEqualTo(1);
    orders.updateOne(eq("_id", 1), Updates.pull("outbox", eq("id", "e1")));
    assertThat(orders.countDocuments(eq("outbox.id", "e1"))).isZero();
    assertThat(orders.countDocuments(eq("outbox.id", "e2"))).isEqualTo(1);
  }

  @Test
  void deletesOneOrMany() {
    orders.createIndex(Indexes.ascending("a"));
    for (int i = 0; i < 10; i++) {
      orders.insertOne(new Document("_id", i).append("a", i % 2));
    }
    assertThat(orders.deleteOne(eq("a", 1)).getDeletedCount()).isEqualTo(1);
    assertThat(orders.deleteMany(eq("a", 1)).getDeletedCount()).isEqualTo(4);
    assertThat(orders.deleteMany(eq("a", 7)).getDeletedCount()).isZero();
    assertThat(orders.countDocuments()).isEqualTo(5);
    assertThat(orders.countDocuments(eq("a", 0))).isEqualTo(5);
    assertThat(orders.estimatedDocumentCount()).isEqualTo(5);
  }
}
