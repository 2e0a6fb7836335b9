package dev.aval.reminder.countries.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.reminder.countries.Chosen;
import dev.aval.reminder.countries.Countries;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// One document for each account, and one for the platform among them, so that one query reads
/// both. An older version that comes late matches nothing, and inserting it beside the newer one is
/// refused by the unique `_id`.
final class MongoCountries implements Countries {
  private static final int DUPLICATE_KEY = 11_000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> accounts;

  MongoCountries(MongoCollection<Document> accounts) {
    this.accounts = accounts;
  }

  @Override
  public void keep(List<Chosen> chosen) {
    var newest = new HashMap<String, Chosen>();
    chosen.forEach(it -> newest.merge(it.account(), it, MongoCountries::newer));
    if (newest.isEmpty()) return;
    try {
      accounts.bulkWrite(newest.values().stream().map(MongoCountries::write).toList(), UNORDERED);
    } catch (MongoBulkWriteException failure) {
      if (failure.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw failure;
      }
    }
  }

  @Override
  public Map<String, Chosen> of(Collection<String> codes) {
    if (codes.isEmpty()) return Map.of();
    var wanted = new HashSet<>(codes);
    wanted.add(Chosen.PLATFORM);
    var found = new HashMap<String, Chosen>();
    accounts
        .find(Filters.in("_id", wanted))
        .forEach(it -> found.put(it.getString("_id"), read(it)));
    var platform = found.getOrDefault(Chosen.PLATFORM, Chosen.nothing(Chosen.PLATFORM)).country();
    var chosen = new HashMap<String, Chosen>();
    for (var code : codes) {
      chosen.put(code, found.getOrDefault(code, Chosen.nothing(code)).inheriting(platform));
    }
    return chosen;
  }

  private static Chosen newer(Chosen a, Chosen b) {
    return a.version() >= b.version() ? a : b;
  }

  private static UpdateOneModel<Document> write(Chosen it) {
    var members =
        it.members().entrySet().stream()
            .map(own -> new Document("email", own.getKey()).append("country", own.getValue()))
            .toList();
    var fields =
        new Document("version", it.version())
            .append("country", it.country())
            .append("members", members);
    return new UpdateOneModel<>(
        Filters.and(Filters.eq("_id", it.account()), Filters.lt("version", it.version())),
        new Document("$set", fields),
        new UpdateOptions().upsert(true));
  }

  private static Chosen read(Document it) {
    var members = new HashMap<String, String>();
    for (var own : it.getList("members", Document.class)) {
      members.put(own.getString("email"), own.getString("country"));
    }
    return new Chosen(it.getString("_id"), it.getLong("version"), it.getString("country"), members);
  }
}
