package dev.aval.embedded.mongo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import dev.aval.embedded.mongo.key.KeyEncoding;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final IndexShape ID = index("_id_", true, false, "_id");
  private static final IndexShape STATUS = index("status", false, false, "status");
  private static final IndexShape DUE = index("dueAt", false, true, "dueAt");
  private static final IndexShape PAGE =
      index("page", false, false, "a", "status", "-createdAt", "-_id");
  private static final Document NOTHING = new Document();

  @Test
  void anIdIsLookedUpAndNotLookedInto() {
    Plan.Lookup plan = lookup(new Document("_id", "x"), NOTHING, ID, STATUS);
    assertThat(plan.index()).isEqualTo(ID);
    assertThat(plan.isDirect()).isTrue();
    assertThat(plan.exact()).isTrue();
    assertThat(plan.ranges().getFirst().from()).isEqualTo(KeyEncoding.of("x"));
  }

  @Test
  void anIdWithAVersionIsLookedUpAndLookedInto() {
    Document query = new Document("_id", "x").append("version", 3).append("relay.token", null);
    Plan.Lookup plan = lookup(query, NOTHING, STATUS, ID);
    assertThat(plan.index()).isEqualTo(ID);
    assertThat(plan.exact()).isFalse();
  }

  @Test
  void manyIdsAreManyPoints() {
    Plan.Lookup plan =
        lookup(new Document("_id", new Document("$in", List.of("a", "b", "b"))), NOTHING, ID);
    assertThat(plan.ranges()).hasSize(2);
    assertThat(plan.exact()).isTrue();
  }

  @Test
  void aWholeArrayIsNotLookedUp() {
    assertThat(plan(new Document("_id", List.of("a")), NOTHING, ID)).isInstanceOf(Plan.Scan.class);
  }

  @Test
  void anInboxIsReadInOrderThoughItsPeopleAreAnArray() {
    IndexShape inbox = arrays(PAGE, 0);
    Document newest = new Document("createdAt", -1).append("_id", -1);
    Document mine = new Document("a", "anna").append("status", "pending");
    assertThat(lookup(mine, newest, ID, inbox).ordered()).isTrue();

    Document ours = new Document("a", new Document("$in", List.of("anna", "bruno")));
    assertThat(lookup(ours.append("status", "pending"), newest, ID, inbox).ordered()).isFalse();
    assertThat(lookup(mine, new Document("a", 1), ID, inbox).ordered()).isFalse();
    assertThat(lookup(mine, newest, ID, arrays(PAGE, 2)).ordered()).isFalse();
  }

  private static IndexShape arrays(IndexShape of, int at) {
    return new IndexShape(of.name(), of.fields(), of.unique(), of.sparse(), Set.of(at));
  }

  @Test
  void dueWorkIsReadInOrder() {
    Document query = new Document("dueAt", new Document("$lte", Instant.EPOCH));
    assertThat(lookup(query, new Document("dueAt", 1), ID, DUE).ordered()).isTrue();
    assertThat(lookup(query, new Document("dueAt", -1), ID, DUE).backward()).isTrue();
    assertThat(lookup(query, new Document("other", 1), ID, DUE).ordered()).isFalse();
  }

  @Test
  void aSparseIndexAnswersOnlyWhatNeedsTheField() {
    assertThat(plan(new Document("dueAt", null), NOTHING, DUE)).isInstanceOf(Plan.Scan.class);
    assertThat(plan(NOTHING, new Document("dueAt", 1), DUE)).isInstanceOf(Plan.Scan.class);
    Document present = new Document("dueAt", new Document("$exists", true));
    assertThat(plan(present, NOTHING, DUE)).isInstanceOf(Plan.Lookup.class);
  }

  @Test
  void thePageContinuesAtItsPlace() {
    Instant t = Instant.ofEpochSecond(5);
    Document query =
        new Document("a", 1)
            .append("status", "open")
            .append(
                "$or",
                List.of(
                    new Document("createdAt", new Document("$lt", t)),
                    new Document("createdAt", t).append("_id", new Document("$lt", "x"))));
    Plan.Lookup plan =
        lookup(query, new Document("createdAt", -1).append("_id", -1), ID, STATUS, PAGE);
    assertThat(plan.index()).isEqualTo(PAGE);
    assertThat(plan.ordered()).isTrue();
    assertThat(plan.backward()).isFalse();
    assertThat(contains(plan, entry(PAGE, 1, "open", t, "w"))).isTrue();
    assertThat(contains(plan, entry(PAGE, 1, "open", t.plusMillis(2), "w"))).isFalse();
  }

  @Test
  void alternativesOverDifferentIndexesAreJoined() {
    Document query =
        new Document("$or", List.of(new Document("_id", "x"), new Document("status", "open")));
    assertThat(plan(query, NOTHING, ID, STATUS))
        .isInstanceOfSatisfying(Plan.Union.class, union -> assertThat(union.parts()).hasSize(2));
    assertThat(plan(query, NOTHING, ID)).isInstanceOf(Plan.Scan.class);
  }

  @Test
  void onAnArrayOnlyOneEndOfARangeIsUsed() {
    IndexShape tags =
        new IndexShape("tags", List.of(new IndexField("tags", true)), false, false, Set.of(0));
    Document query = new Document("tags", new Document("$gt", 5).append("$lt", 7));
    Plan.Lookup plan = lookup(query, new Document("tags", 1), tags);
    assertThat(contains(plan, KeyEncoding.of(10))).isTrue();
    assertThat(contains(plan, KeyEncoding.of("text"))).isFalse();
    assertThat(plan.ordered()).isFalse();
  }

  @Test
  void theSmallerIndexWins() {
    Document query = new Document("a", 1).append("status", "open");
    IndexShape a = index("a", false, false, "a");
    Planner planner =
        new Planner(List.of(STATUS, a), (index, range) -> index.equals(a) ? 10 : 1_000_000);
    assertThat(planner.plan(query, null, 0))
        .isInstanceOfSatisfying(Plan.Lookup.class, plan -> assertThat(plan.index()).isEqualTo(a));
  }

  @Test
  void contradictionsAndOddValuesNeverFail() {
    for (Object odd :
        Arrays.asList(
            NOTHING, List.of(), new Document("$lt", null), new Document("$in", List.of()))) {
      assertThat(plan(new Document("status", odd), NOTHING, STATUS)).isNotNull();
    }
  }

  private static boolean contains(Plan.Lookup plan, byte[] key) {
    return plan.ranges().stream()
        .anyMatch(range ->
            Arrays.compareUnsigned(range.from(), key) <= 0
                && (range.to() == null || Arrays.compareUnsigned(key, range.to()) < 0));
  }

  private static byte[] entry(IndexShape index, Object... values) {
    KeyBufferOf key = new KeyBufferOf();
    for (int i = 0; i < values.length; i++) {
      key.add(values[i], index.fields().get(i).ascending());
    }
    return key.bytes;
  }

  private static final class KeyBufferOf {
    private byte[] bytes = {};

    void add(Object value, boolean ascending) {
      byte[] encoded = KeyEncoding.of(value);
      bytes =
          dev.aval.embedded.mongo.key.Bytes.join(
              bytes, ascending ? encoded : dev.aval.embedded.mongo.key.Bytes.inverted(encoded));
    }
  }

  private static Plan.Lookup lookup(Document query, Document orderBy, IndexShape... indexes) {
    return (Plan.Lookup) plan(query, orderBy, indexes);
  }

  private static Plan plan(Document query, @Nullable Document orderBy, IndexShape... indexes) {
    return new Planner(List.of(indexes), (index, range) -> 100).plan(query, orderBy, 10);
  }

  private static IndexShape index(String name, boolean unique, boolean sparse, String... fields) {
    List<IndexField> all =
        Stream.of(fields)
            .map(field -> new IndexField(field.replace("-", ""), !field.startsWith("-")))
            .toList();
    return new IndexShape(name, all, unique, sparse, Set.of());
  }
}
