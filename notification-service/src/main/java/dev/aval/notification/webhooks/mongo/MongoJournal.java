package dev.aval.notification.webhooks.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.aval.notification.webhooks.Call;
import dev.aval.notification.webhooks.Journal;
import dev.aval.notification.webhooks.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// One document for each call, with what became of it last; listed by the index `endpoint, at`.
final class MongoJournal implements Journal {
  private final MongoCollection<Document> journal;

  MongoJournal(MongoCollection<Document> journal) {
    this.journal = journal;
  }

  @Override
  public void keep(List<Line> lines) {
    journal.bulkWrite(
        lines.stream().map(MongoJournal::write).toList(), new BulkWriteOptions().ordered(false));
  }

  @Override
  public List<Line> newest(String endpoint, int limit) {
    return journal
        .find(eq("endpoint", endpoint))
        .sort(Sorts.descending("at"))
        .limit(limit)
        .map(MongoJournal::read)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Line> findLine(String endpoint, String id) {
    return Optional.ofNullable(journal.find(and(eq("_id", id), eq("endpoint", endpoint))).first())
        .map(MongoJournal::read);
  }

  @Override
  public void forget(Instant before) {
    journal.deleteMany(lt("at", Date.from(before)));
  }

  private static ReplaceOneModel<Document> write(Line it) {
    var call = it.call();
    var line =
        new Document("_id", it.id())
            .append("endpoint", call.endpoint())
            .append("account", call.account())
            .append("event", call.id())
            .append("kind", call.kind())
            .append("happened", Date.from(call.at()))
            .append("body", call.body())
            .append("status", it.status().name())
            .append("attempts", it.attempts())
            .append("answer", it.answer())
            .append("why", it.why())
            .append("at", Date.from(it.at()));
    return new ReplaceOneModel<>(eq("_id", it.id()), line, new ReplaceOptions().upsert(true));
  }

  private static Line read(Document it) {
    var call =
        new Call(
            it.getString("event"),
            it.getString("endpoint"),
            it.getString("account"),
            it.getString("kind"),
            it.getDate("happened").toInstant(),
            it.getString("body"));
    return new Line(
        it.getString("_id"),
        call,
        Line.Status.valueOf(it.getString("status")),
        it.getInteger("attempts"),
        it.getInteger("answer"),
        it.getString("why"),
        it.getDate("at").toInstant());
  }
}
