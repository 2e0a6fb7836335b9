package dev.aval.platform.duework;

import dev.aval.platform.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/// Finds aggregates whose `state.dueAt` has come and hands their ids to the one who decides what
/// that means, which is again a change of the aggregate. No lease: the conditional write of the
/// change lets one instance win, and the decision sees for itself that the time has come and what
/// was done already. It must move or drop `dueAt`.
///
/// Those for which that fails are tried alone, and then rest for a while, so that they stop nobody
/// else. That is written beside their state (`rests`), for all instances and for any number: a list
/// of thousands in each query made every round as slow as it was long.
///
/// Built by [DueWorks#aggregates].
public final class DueAggregates {
  private static final Logger log = LoggerFactory.getLogger(DueAggregates.class);
  private static final String DUE_AT = "state.dueAt";
  private static final String RESTS = "rests";

  private final MongoOperations mongo;
  private final String collection;
  private final Consumer<List<String>> fire;
  private final int batch;
  private final Duration pause;
  private final Clock clock;
  private final DueMetrics metrics;
  private final Loop loop;

  DueAggregates(
      DueParts parts,
      String collection,
      Consumer<List<String>> fire,
      int batch,
      DueMetrics metrics) {
    this.mongo = parts.mongo();
    this.collection = collection;
    this.fire = fire;
    this.batch = batch;
    this.pause = parts.settings().maxBackoff();
    this.clock = parts.clock();
    this.metrics = metrics;
    this.loop = new Loop("due-" + collection, parts.settings().poll(), () -> runDue() >= batch);
  }

  /// One round.
  ///
  /// @return how many aggregates were due
  public int runDue() {
    var now = clock.instant();
    var due = due(now);
    metrics.oldest(due.isEmpty() ? Duration.ZERO : Duration.between(dueAt(due.getFirst()), now));
    if (!due.isEmpty()) {
      fire(due.stream().map(it -> it.getString("_id")).toList());
    }
    return due.size();
  }

  public void wake() {
    loop.wake();
  }

  void start() {
    loop.start();
  }

  void stop(Duration wait) {
    loop.stop(wait);
  }

  private void fire(List<String> ids) {
    try {
      fire.accept(ids);
      metrics.done(ids.size());
    } catch (RuntimeException | Error failure) {
      log.warn("{} due of {} failed together and are tried alone", ids.size(), collection, failure);
      ids.forEach(this::fireAlone);
    }
  }

  private void fireAlone(String id) {
    try {
      fire.accept(List.of(id));
      metrics.done(1);
    } catch (RuntimeException | Error failure) {
      log.warn("{} '{}' was due but failed, and rests for {}", collection, id, pause, failure);
      rest(id, clock.instant().plus(pause));
      metrics.failed();
    }
  }

  private void rest(String id, Instant until) {
    mongo.execute(
        collection,
        it ->
            it.updateOne(
                new Document("_id", id),
                new Document("$set", new Document(RESTS, Date.from(until)))));
  }

  private List<Document> due(Instant now) {
    var time = Date.from(now);
    var filter =
        new Document(DUE_AT, new Document("$lte", time))
            .append(RESTS, new Document("$not", new Document("$gt", time)));
    return Objects.requireNonNull(
        mongo.execute(
            collection,
            it ->
                it.find(filter)
                    .projection(new Document(DUE_AT, 1))
                    .sort(new Document(DUE_AT, 1))
                    .limit(batch)
                    .into(new ArrayList<>())));
  }

  private static Instant dueAt(Document due) {
    return due.get("state", Document.class).getDate("dueAt").toInstant();
  }
}
