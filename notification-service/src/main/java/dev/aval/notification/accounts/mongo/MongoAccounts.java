package dev.aval.notification.accounts.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;

/// Keeps the newest version: what comes late matches nothing, and inserting it beside the newer one
/// is refused by the unique `_id`.
final class MongoAccounts implements Accounts {
  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> accounts;

  MongoAccounts(MongoCollection<Document> accounts) {
    this.accounts = accounts;
  }

  @Override
  public void keep(List<Account> changed) {
    var newest = new LinkedHashMap<String, Account>();
    changed.forEach(it -> newest.merge(it.code(), it, (a, b) -> a.version() > b.version() ? a : b));
    if (newest.isEmpty()) return;
    try {
      accounts.bulkWrite(
          newest.values().stream().map(MongoAccounts::write).toList(),
          new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException partly) {
      if (partly.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw partly;
      }
    }
  }

  @Override
  public List<Account> among(Collection<String> codes) {
    return accounts.find(in("_id", codes)).map(MongoAccounts::read).into(new ArrayList<>());
  }

  private static UpdateOneModel<Document> write(Account it) {
    var account =
        new Document("version", it.version())
            .append("name", it.name())
            .append("superUsers", it.superUsers())
            .append("members", it.members().stream().map(MongoAccounts::write).toList());
    return new UpdateOneModel<>(
        and(eq("_id", it.code()), lt("version", it.version())),
        new Document("$set", account),
        new UpdateOptions().upsert(true));
  }

  private static Account read(Document it) {
    return new Account(
        it.getString("_id"),
        it.getLong("version"),
        it.getString("name"),
        it.getList("superUsers", String.class),
        it.getList("members", Document.class, List.of()).stream()
            .map(MongoAccounts::member)
            .toList());
  }

  private static Document write(Member it) {
    return new Document("email", it.email())
        .append("name", it.name())
        .append("rights", it.rights())
        .append("notified", it.notified());
  }

  private static Member member(Document it) {
    return new Member(
        it.getString("email"),
        it.getString("name"),
        it.getList("rights", String.class),
        it.getBoolean("notified", true));
  }
}
