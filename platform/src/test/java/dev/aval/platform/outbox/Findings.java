package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Outgoing;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Compares what arrived with what is stored. Each set names aggregates or events for which a
/// promise was broken.
final class Findings {
  final TreeSet<String> lost = new TreeSet<>();
  final TreeSet<String> disordered = new TreeSet<>();
  final TreeSet<String> changedDuplicates = new TreeSet<>();
  final TreeSet<String> leftOver = new TreeSet<>();
  final TreeSet<String> miscounted = new TreeSet<>();
  final List<String> failures;
  private int duplicates;
  private final Map<String, Outgoing> byId = new HashMap<>();

  Findings(
      MongoTemplate mongo, List<Outgoing> arrived, Delivered delivered, List<String> failures) {
    this.failures = failures;
    arrived.forEach(this::compareDuplicates);
    for (var aggregate : mongo.findAll(Document.class, "counters")) {
      var id = aggregate.getString("_id");
      checkOrder(id, arrived, aggregate);
      checkSnapshots(id, arrived, aggregate);
      checkNothingIsLeft(id, aggregate);
      checkCounts(id, aggregate.get("state", Document.class), delivered);
    }
  }

  boolean isClean() {
    return Stream.of(lost, disordered, changedDuplicates, leftOver, miscounted, failures)
        .allMatch(Collection::isEmpty);
  }

  private void compareDuplicates(Outgoing record) {
    var first = byId.putIfAbsent(record.headers().get("ce_id"), record);
    duplicates += first == null ? 0 : 1;
    if (first != null
        && !(Arrays.equals(first.payload(), record.payload())
            && first.headers().equals(record.headers())
            && first.key().equals(record.key()))) {
      changedDuplicates.add(record.headers().get("ce_id"));
    }
  }

  private void checkOrder(String id, List<Outgoing> arrived, Document aggregate) {
    long newest = 0;
    var seen = new TreeSet<Long>();
    for (long seq : seqs(id, "counters", arrived)) {
      if (seq > newest + 1) {
        disordered.add(id + "." + seq);
      }
      newest = Math.max(newest, seq);
      seen.add(seq);
    }
    for (long seq = 1; seq <= aggregate.getLong("seq"); seq++) {
      if (!seen.contains(seq) && !isWaiting(aggregate, seq)) {
        lost.add(id + "." + seq);
      }
    }
  }

  private void checkSnapshots(String id, List<Outgoing> arrived, Document aggregate) {
    long last = aggregate.getLong("seq");
    var seqs = seqs(id, "counters.state", arrived);
    if (last > 0 && !seqs.contains(last) && !isWaiting(aggregate, last)) {
      lost.add(id + ".s" + last);
    }
    long newest = 0;
    var seen = new TreeSet<Long>();
    for (long seq : seqs) {
      if (seen.add(seq) && seq < newest) {
        disordered.add(id + ".s" + seq);
      }
      newest = Math.max(newest, seq);
    }
  }

  /// What is still in the outbox is late, not lost.
  private static boolean isWaiting(Document aggregate, long seq) {
    return aggregate.getList("outbox", Document.class).stream()
        .anyMatch(entry -> entry.getLong("seq") == seq);
  }

  private void checkNothingIsLeft(String id, Document aggregate) {
    if (!aggregate.getList("outbox", Document.class).isEmpty()
        || aggregate.containsKey("relay")
        || aggregate.containsKey("pendingSince")
        || !aggregate.getLong("published").equals(aggregate.getLong("seq"))) {
      leftOver.add(id);
    }
  }

  private void checkCounts(String id, Document state, Delivered delivered) {
    var by = new TreeMap<String, Integer>();
    state
        .get("by", Document.class)
        .forEach((who, times) -> by.put(who, ((Number) times).intValue()));
    int all = by.values().stream().mapToInt(Integer::intValue).sum();
    by.remove("person");
    if (state.getInteger("value") != all || !by.equals(delivered.to(id))) {
      miscounted.add(id);
    }
  }

  private static List<Long> seqs(String id, String topic, List<Outgoing> arrived) {
    return arrived.stream()
        .filter(it -> it.topic().equals(topic) && it.key().equals(id))
        .map(it -> Long.parseLong(it.headers().get("ce_seq")))
        .toList();
  }

  @Override
  public String toString() {
    return "%d duplicates, lost %d, disordered %d, changed duplicates %d, left over %d, miscounted %d, failed writers %d"
        .formatted(
            duplicates,
            lost.size(),
            disordered.size(),
            changedDuplicates.size(),
            leftOver.size(),
            miscounted.size(),
            failures.size());
  }
}
