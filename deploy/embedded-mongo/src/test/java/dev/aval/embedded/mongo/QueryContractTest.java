package dev.aval.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Finding. Most tests run once without and once with an index: the answer must be the same.
class QueryContractTest extends ContractTest {
  private List<Object> ids(Bson filter) {
    return orders
        .find(filter)
        .sort(Sorts.ascending("_id"))
        .map(d -> d.get("_id"))
        .into(new ArrayList<>());
  }

  private void index(boolean indexed, Bson... keys) {
    if (indexed) {
      for (Bson key : keys) {
        orders.createIndex(key);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nullEqualsAbsent(boolean indexed) {
    index(indexed, Indexes.ascending("a"), Indexes.ascending("b.c"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("a", null),
            new Document("_id", 2),
            new Document("_id", 3).append("a", 0).append("b", new Document("c", 1)),
            new Document("_id", 4).append("a", List.of(1, 2))));
    assertThat(ids(eq("a", null))).containsExactly(1, 2);
    assertThat(ids(ne("a", null))).containsExactly(3, 4);
    assertThat(ids(eq("b.c", null))).containsExactly(1, 2, 4);
    assertThat(ids(exists("a"))).containsExactly(1, 3, 4);
    assertThat(ids(exists("a", false))).containsExactly(2);
    assertThat(ids(in("a", (Object) null, 0))).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersCompareAcrossTypes(boolean indexed) {
    index(indexed, Indexes.descending("n"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("n", 5),
            new Document("_id", 2).append("n", 5L),
            new Document("_id", 3).append("n", 5.0),
            new Document("_id", 4).append("n", 5.5),
            new Document("_id", 5).append("n", "5"),
            new Document("_id", 6).append("n", Decimal128.parse("5"))));
    assertThat(ids(eq("n", 5))).containsExactly(1, 2, 3, 6);
    assertThat(ids(gt("n", 5L))).containsExactly(4);
    assertThat(ids(gte("n", 5.0))).containsExactly(1, 2, 3, 4, 6);
    assertThat(ids(lt("n", 5.5))).containsExactly(1, 2, 3, 6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rangesStayWithinTheirType(boolean indexed) {
    index(indexed, Indexes.ascending("dueAt"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("dueAt", new Date(1_000)),
            new Document("_id", 2).append("dueAt", new Date(2_000)),
            new Document("_id", 3),
            new Document("_id", 4).append("dueAt", 7),
            new Document("_id", 5).append("dueAt", null)));
    assertThat(ids(lte("dueAt", new Date(1_500)))).containsExactly(1);
    assertThat(ids(gte("dueAt", new Date(1_000)))).containsExactly(1, 2);
    assertThat(ids(and(gt("dueAt", new Date(0)), lt("dueAt", new Date(2_000))))).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anArrayMatchesByAnyElement(boolean indexed) {
    index(indexed, Indexes.ascending("tags"), Indexes.ascending("lines.sku"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("tags", List.of("a", "b")),
            new Document("_id", 2).append("tags", "a"),
            new Document("_id", 3).append("tags", List.of()),
            new Document("_id", 4).append("tags", List.of(1, 10)),
            new Document("_id", 5)
                .append("lines", List.of(new Document("sku", "x"), new Document("sku", "y")))));
    assertThat(ids(eq("tags", "a"))).containsExactly(1, 2);
    assertThat(ids(in("tags", "b", 10))).containsExactly(1, 4);
    assertThat(ids(and(gt("tags", 5), lt("tags", 7)))).containsExactly(4);
    assertThat(ids(new Document("tags", new Document("$gt", 5).append("$lt", 7))))
        .containsExactly(4);
    assertThat(ids(eq("tags", List.of("a", "b")))).containsExactly(1);
    assertThat(ids(eq("lines.sku", "y"))).containsExactly(5);
    assertThat(ids(elemMatch("lines", eq("sku", "x")))).containsExactly(5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void orAndAndCombine(boolean indexed) {
    index(indexed, Indexes.ascending("a"), Indexes.ascending("b"));
    for (int i = 0; i < 20; i++) {
      orders.insertOne(new Document("_id", i).append("a", i % 4).append("b", i % 5));
    }
    assertThat(ids(or(eq("a", 1), eq("b", 0)))).containsExactly(0, 1, 5, 9, 10, 13, 15, 17);
    assertThat(ids(and(eq("a", 1), or(eq("b", 0), eq("b", 1))))).containsExactly(1, 5);
    assertThat(ids(and(or(eq("a", 0), eq("a", 1)), or(eq("b", 0), eq("b", 1)))))
        .containsExactly(0, 1, 5, 16);
    assertThat(ids(in("a", List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "same", "reverse", "sparse", "prefix"})
  void pagesContinueWhereTheLastOneEnded(String kind) {
    switch (kind) {
      case "same" ->
          orders.createIndex(
              Indexes.compoundIndex(
                  Indexes.ascending("a", "status"), Indexes.descending("createdAt", "_id")));
      case "reverse" -> orders.createIndex(Indexes.ascending("a", "status", "createdAt", "_id"));
      case "sparse" ->
          orders.createIndex(
              Indexes.descending("createdAt", "_id"), new IndexOptions().sparse(true));
      case "prefix" -> orders.createIndex(Indexes.ascending("a"));
      default -> {}
    }
    for (int i = 0; i < 60; i++) {
      orders.insertOne(
          new Document("_id", i)
              .append("a", i % 2)
              .append("status", i % 4 < 2 ? "open" : "closed")
              .append("createdAt", new Date(1_000 * (i / 8))));
    }
    Bson mine = and(eq("a", 0), eq("status", "open"));
    List<Object> all = page(mine, 100);
    List<Object> paged = new ArrayList<>();
    Bson where = mine;
    for (List<Object> page = page(where, 4); !page.isEmpty(); page = page(where, 4)) {
      paged.addAll(page);
      Document last = orders.find(eq("_id", page.getLast())).first();
      Date at = last.getDate("createdAt");
      where =
          and(mine, or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", last.get("_id")))));
    }
    assertThat(paged).isEqualTo(all).hasSize(15);
    assertThat(all).isEqualTo(IntStream.iterate(56, i -> i >= 0, i -> i - 4).boxed().toList());
  }

  private List<Object> page(Bson filter, int limit) {
    return orders
        .find(filter)
        .sort(Sorts.descending("createdAt", "_id"))
        .limit(limit)
        .map(d -> d.get("_id"))
        .into(new ArrayList<>());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sortsMergeOverSeveralValues(boolean indexed) {
    index(indexed, Indexes.ascending("status", "dueAt"));
    for (int i = 0; i < 30; i++) {
      orders.insertOne(
          new Document("_id", i).append("status", i % 3).append("dueAt", (i * 7) % 30));
    }
    assertThat(
            orders
                .find(and(in("status", 0, 2), lte("dueAt", 20)))
                .sort(Sorts.ascending("dueAt"))
                .skip(1)
                .limit(4)
                .map(d -> d.getInteger("dueAt"))
                .into(new ArrayList<>()))
        .containsExactly(2, 3, 5, 6);
  }

  @Test
  void aSparseIndexHidesNothing() {
    orders.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("pendingSince", new Date(5)),
            new Document("_id", 2),
            new Document("_id", 3).append("pendingSince", null)));
    assertThat(ids(eq("pendingSince", null))).containsExactly(2, 3);
    assertThat(ids(lte("pendingSince", new Date(9)))).containsExactly(1);
    assertThat(orders.find().sort(Sorts.ascending("pendingSince")).into(new ArrayList<>()))
        .hasSize(3);
  }

  @Test
  void projectionsKeepOrDropFields() {
    orders.insertOne(
        new Document("_id", 1).append("a", 1).append("b", new Document("c", 2).append("d", 3)));
    assertThat(orders.find().projection(Projections.include("a")).first())
        .isEqualTo(new Document("_id", 1).append("a", 1));
    assertThat(
            orders
                .find()
                .projection(Projections.fields(Projections.excludeId(), Projections.include("b.c")))
                .first())
        .isEqualTo(new Document("b", new Document("c", 2)));
    assertThat(orders.find().projection(Projections.exclude("b")).first())
        .isEqualTo(new Document("_id", 1).append("a", 1));
  }

  /// Each stored type is jumped over once and copied once.
  @Test
  void projectionsGoThroughArraysAndEveryType() {
    var everything =
        Document.parse(
            """
            {"_id": 1, "double": 1.5, "text": "é", "bytes": {"$binary": {"base64": "AQID", "subType": "00"}},
             "id": {"$oid": "65a000000000000000000001"}, "yes": true, "date": {"$date": "2026-01-31T12:00:00Z"},
             "none": null, "like": {"$regularExpression": {"pattern": "^a", "options": "i"}}, "int": 7,
             "long": {"$numberLong": "12345678901"}, "amount": {"$numberDecimal": "120.50"},
             "empty": [], "deep": {"a": {"b": 1, "c": 2}, "d": 3},
             "list": [1, {"a": 1, "b": {"c": 2, "d": 3}}, "x", {"b": {"c": 4}}, [{"a": 5}], {}]}
            """);
    orders.insertOne(everything);
    assertThat(
            projected(
                Projections.include("none", "list.a", "deep.a.b", "int.x", "double.y", "absent")))
        .isEqualTo(
            Document.parse(
                """
                {"_id": 1, "none": null, "deep": {"a": {"b": 1}}, "list": [{"a": 1}, {}, [{"a": 5}], {}]}
                """));
    assertThat(
            projected(Projections.exclude("_id", "list.b.c", "deep.a", "text.x", "bytes", "like")))
        .isEqualTo(
            Document.parse(
                """
                {"double": 1.5, "text": "é", "id": {"$oid": "65a000000000000000000001"}, "yes": true,
                 "date": {"$date": "2026-01-31T12:00:00Z"}, "none": null, "int": 7,
                 "long": {"$numberLong": "12345678901"}, "amount": {"$numberDecimal": "120.50"}, "empty": [],
                 "deep": {"d": 3}, "list": [1, {"a": 1, "b": {"d": 3}}, "x", {"b": {}}, [{"a": 5}], {}]}
                """));
    assertThat(projected(Projections.exclude("list", "absent")))
        .isEqualTo(without(everything, "list"));
    assertThat(projected(new Document("_id", 1))).isEqualTo(new Document("_id", 1));
    assertThat(projected(new Document("_id", 0))).isEqualTo(without(everything, "_id"));
  }

  private Document projected(Bson fields) {
    return orders.find().projection(fields).first();
  }

  private static Document without(Document document, String field) {
    var others = new Document(document);
    others.remove(field);
    return others;
  }

  @Test
  void manyDocumentsComeInBatches() {
    List<Document> many =
        IntStream.range(0, 5_000).mapToObj(i -> new Document("_id", i).append("x", "y")).toList();
    orders.insertMany(many);
    assertThat(orders.find().into(new ArrayList<>())).isEqualTo(many);
    assertThat(orders.find(gte("_id", 100)).batchSize(7).limit(100).into(new ArrayList<>()))
        .isEqualTo(many.subList(100, 200));
    try (var cursor = orders.find().batchSize(10).cursor()) {
      assertThat(cursor.next()).isEqualTo(many.getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textIsEqualAsAWholeAndThroughArrays(boolean indexed) {
    index(indexed, Indexes.ascending("a"), Indexes.ascending("b.c"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("a", "été").append("b", new Document("c", "x")),
            new Document("_id", 2).append("a", "ét").append("b", List.of(new Document("c", "x"))),
            new Document("_id", 3).append("a", List.of("été", 7)).append("b", List.of("x")),
            new Document("_id", 4)
                .append("a", List.of(List.of("été")))
                .append("b", new Document("c", List.of("w", "x"))),
            new Document("_id", 5).append("b", List.of(List.of(new Document("c", "x")))),
            new Document("_id", 6).append("a", "étés").append("b", new Document("cc", "x")),
            new Document("_id", 7).append("a", 5).append("b", 5).append("d", List.of("y", "x"))));
    assertThat(ids(eq("a", "été"))).containsExactly(1, 3);
    assertThat(ids(in("a", "ét", "étés"))).containsExactly(2, 6);
    assertThat(ids(and(in("a", "été", "ét"), in("_id", 2, 3, 7)))).containsExactly(2, 3);
    assertThat(ids(in("a", List.of()))).isEmpty();
    assertThat(ids(eq("b.c", "x"))).containsExactly(1, 2, 4);
    assertThat(ids(in("b.c", "w", "v"))).containsExactly(4);
    assertThat(ids(and(eq("a", "été"), eq("b.c", "x")))).containsExactly(1);
    assertThat(ids(and(and(eq("a", "ét")), in("_id", 1, 2)))).containsExactly(2);
    assertThat(ids(eq("d.0", "y"))).containsExactly(7);
    assertThat(ids(eq("d.0", "x"))).isEmpty();
    assertThat(ids(eq("missing.c", "x"))).isEmpty();
  }

  @Test
  void textIsFoundByRegularExpression() {
    orders.createIndex(Indexes.ascending("name"));
    orders.insertMany(
        List.of(
            new Document("_id", 1).append("name", "Alpha"),
            new Document("_id", 2).append("name", "beta")));
    assertThat(ids(regex("name", "^Al"))).containsExactly(1);
    assertThat(ids(regex("name", "ETA", "i"))).containsExactly(2);
  }

  @Test
  void documentsAreFoundByNestedFieldsAndAsAWhole() {
    orders.createIndex(Indexes.ascending("by.id"));
    orders.createIndex(Indexes.ascending("by"));
    orders.insertOne(
        new Document("_id", new Document("a", 1).append("b", "x"))
            .append("by", new Document("id", 7)));
    assertThat(orders.countDocuments(eq("by.id", 7))).isEqualTo(1);
    assertThat(orders.countDocuments(eq("by", new Document("id", 7)))).isEqualTo(1);
    assertThat(orders.countDocuments(eq("_id", new Document("a", 1).append("b", "x"))))
        .isEqualTo(1);
    assertThat(orders.countDocuments(eq("_id", new Document("b", "x").append("a", 1)))).isZero();
  }
}
