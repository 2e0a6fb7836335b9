package dev.aval.approval.accounts.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/// Keeps the newest version of each account: an older one that comes late matches nothing, and
/// inserting it beside the newer one is refused by the unique `_id`.
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
    if (newest.isEmpty()) {
      return;
    }
    try {
      accounts.bulkWrite(newest.values().stream().map(MongoAccounts::write).toList(), UNORDERED);
    } catch (MongoBulkWriteException failure) {
      if (failure.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw failure;
      }
    }
  }

  @Override
  public Map<String, Account> findAll(Collection<String> codes) {
    var found = new HashMap<String, Account>();
    if (!codes.isEmpty()) {
      accounts
          .find(Filters.in("_id", codes))
          .map(AccountDocument::read)
          .forEach(it -> found.put(it.code(), it));
    }
    return found;
  }

  @Override
  public Optional<Account> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  private static Account newer(Account a, Account b) {
    return a.version() >= b.version() ? a : b;
  }

  private static UpdateOneModel<Document> write(Account it) {
    return new UpdateOneModel<>(
        Filters.and(Filters.eq("_id", it.code()), Filters.lt("version", it.version())),
        new Document("$set", AccountDocument.of(it)),
        new UpdateOptions().upsert(true));
  }
}
