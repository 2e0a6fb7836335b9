package dev.aval.link.accounts.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.link.accounts.Account;
import dev.aval.link.accounts.Accounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// An older version that comes late matches nothing, and inserting it beside the newer one is
/// refused by the unique `_id`.
final class MongoAccounts implements Accounts {
  private static final int DUPLICATE_KEY = 11000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> accounts;

  MongoAccounts(MongoCollection<Document> accounts) {
    this.accounts = accounts;
  }

  @Override
  public void keep(List<Account> changed) {
    var newest = new HashMap<String, Account>();
    changed.forEach(it -> newest.merge(it.code(), it, MongoAccounts::newer));
    if (newest.isEmpty()) return;
    try {
      accounts.bulkWrite(newest.values().stream().map(MongoAccounts::write).toList(), UNORDERED);
    } catch (MongoBulkWriteException failure) {
      if (failure.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw failure;
      }
    }
  }

  @Override
  public Optional<Account> find(String code) {
    return Optional.ofNullable(accounts.find(Filters.eq("_id", code)).first())
        .map(MongoAccounts::read);
  }

  private static Account newer(Account a, Account b) {
    return a.version() >= b.version() ? a : b;
  }

  private static UpdateOneModel<Document> write(Account it) {
    var fields =
        new Document("version", it.version())
            .append("name", it.name())
            .append("members", it.members().stream().sorted().toList())
            .append("superUsers", it.superUsers().stream().sorted().toList());
    return new UpdateOneModel<>(
        Filters.and(Filters.eq("_id", it.code()), Filters.lt("version", it.version())),
        new Document("$set", fields),
        new UpdateOptions().upsert(true));
  }

  private static Account read(Document it) {
    return new Account(
        it.getString("_id"),
        it.getLong("version"),
        it.getString("name"),
        new HashSet<>(it.getList("members", String.class)),
        new HashSet<>(it.getList("superUsers", String.class)));
  }
}
