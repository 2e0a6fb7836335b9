package dev.aval.sync.differences.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

final class MongoQuarantine implements Quarantine {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> rows;

  MongoQuarantine(MongoCollection<Document> rows) {
    this.rows = rows;
  }

  @Override
  public void keepAll(String system, String runId, Collection<Bad> bad, Instant now) {
    if (!bad.isEmpty()) {
      rows.bulkWrite(bad.stream().map(it -> write(system, runId, it, now)).toList(), UNORDERED);
    }
  }

  @Override
  public void release(String system, String runId) {
    rows.deleteMany(and(range(system, ""), ne("run", runId)));
  }

  @Override
  public List<Kept> of(String system, String after, int most) {
    return read(range(system, after), most);
  }

  @Override
  public List<Kept> since(String system, Instant then, int most) {
    return read(and(range(system, ""), lte("firstSeenAt", Date.from(then))), most);
  }

  private List<Kept> read(Bson filter, int most) {
    return rows.find(filter)
        .sort(new Document("_id", 1))
        .limit(most)
        .map(MongoQuarantine::read)
        .into(new ArrayList<>());
  }

  private static UpdateOneModel<Document> write(String system, String runId, Bad it, Instant now) {
    var key = Objects.requireNonNullElse(it.externalId(), it.where());
    var fields =
        new Document("where", it.where())
            .append("externalId", it.externalId())
            .append("why", it.why().name())
            .append("run", runId);
    return new UpdateOneModel<>(
        eq("_id", system + "/" + key),
        new Document("$set", fields)
            .append("$setOnInsert", new Document("firstSeenAt", Date.from(now))),
        UPSERT);
  }

  private static Bson range(String system, String after) {
    return and(gt("_id", system + "/" + after), lt("_id", system + "0"));
  }

  private static Kept read(Document it) {
    var id = it.getString("_id");
    return new Kept(
        id.substring(id.indexOf('/') + 1),
        it.getString("where"),
        it.getString("externalId"),
        Flaw.named(it.getString("why")),
        it.getString("run"),
        it.getDate("firstSeenAt").toInstant());
  }
}
