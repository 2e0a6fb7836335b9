package dev.aval.notification.absence.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.notification.absence.Absence;
import dev.aval.notification.absence.Absences;
import dev.aval.notification.absence.Delegation;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/// Keeps the newest of each person: what comes late matches nothing, and inserting it beside the
/// newer one is refused by the unique `_id`. Read by `_id` alone.
final class MongoAbsences implements Absences {
  private static final int DUPLICATE_KEY = 11000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> absences;

  MongoAbsences(MongoCollection<Document> absences) {
    this.absences = absences;
  }

  @Override
  public void keep(List<Absence> changed) {
    var newest = new HashMap<String, Absence>();
    changed.forEach(it -> newest.merge(it.person(), it, (a, b) -> a.seq() >= b.seq() ? a : b));
    if (newest.isEmpty()) return;
    try {
      absences.bulkWrite(newest.values().stream().map(MongoAbsences::write).toList(), UNORDERED);
    } catch (MongoBulkWriteException failure) {
      if (failure.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw failure;
      }
    }
  }

  @Override
  public Map<String, Absence> findAll(Collection<String> people) {
    var found = new HashMap<String, Absence>();
    absences
        .find(Filters.in("_id", people))
        .map(MongoAbsences::read)
        .forEach(it -> found.put(it.person(), it));
    return found;
  }

  private static UpdateOneModel<Document> write(Absence it) {
    var all = it.delegations().stream().map(MongoAbsences::write).toList();
    return new UpdateOneModel<>(
        Filters.and(Filters.eq("_id", it.person()), Filters.lt("seq", it.seq())),
        new Document("$set", new Document("seq", it.seq()).append("delegations", all)),
        new UpdateOptions().upsert(true));
  }

  private static Document write(Delegation it) {
    return new Document("id", it.id())
        .append("email", it.email())
        .append("name", it.name())
        .append("locale", it.locale())
        .append("from", Date.from(it.from()))
        .append("until", Date.from(it.until()))
        .append("types", it.types())
        .append("account", it.account())
        .append("except", it.except());
  }

  private static Absence read(Document it) {
    var all = it.getList("delegations", Document.class).stream().map(MongoAbsences::delegation);
    return new Absence(it.getString("_id"), it.getLong("seq"), all.toList());
  }

  private static Delegation delegation(Document it) {
    return new Delegation(
        Objects.requireNonNullElse(it.getString("id"), ""),
        it.getString("email"),
        it.getString("name"),
        it.getString("locale"),
        it.getDate("from").toInstant(),
        it.getDate("until").toInstant(),
        it.getList("types", String.class),
        it.getString("account"),
        it.getList("except", String.class, List.of()));
  }
}
