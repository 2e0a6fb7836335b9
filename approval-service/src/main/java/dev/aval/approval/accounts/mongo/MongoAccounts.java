package dev.aval.approval.accounts.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Inherited;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/// Keeps the newest version of each account: an older one that comes late matches nothing, and
/// inserting it beside the newer one is refused by the unique `_id`.
final class MongoAccounts implements Accounts {
  /// What all accounts inherit lies among them, so that one query reads both.
  private static final String PLATFORM = "*";

  private static final int DUPLICATE_KEY = 11000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> accounts;

  MongoAccounts(MongoCollection<Document> accounts) {
    this.accounts = accounts;
  }

  @Override
  public void keep(Inherited inherited) {
    write(List.of(write(PLATFORM, inherited.version(), AccountDocument.of(inherited))));
  }

  @Override
  public void keep(List<Account> changed) {
    var newest = new HashMap<String, Account>();
    changed.forEach(it -> newest.merge(it.code(), it, MongoAccounts::newer));
    if (newest.isEmpty()) {
      return;
    }
    write(
        newest.values().stream()
            .map(it -> write(it.code(), it.version(), AccountDocument.of(it)))
            .toList());
  }

  private void write(List<UpdateOneModel<Document>> writes) {
    try {
      accounts.bulkWrite(writes, UNORDERED);
    } catch (MongoBulkWriteException failure) {
      if (failure.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw failure;
      }
    }
  }

  @Override
  public Map<String, Account> findAll(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    var wanted = new HashSet<>(codes);
    wanted.add(PLATFORM);
    var documents = new HashMap<String, Document>();
    accounts.find(Filters.in("_id", wanted)).forEach(it -> documents.put(it.getString("_id"), it));
    var inherited = AccountDocument.inherited(documents.remove(PLATFORM));
    return documents.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> AccountDocument.read(it.getValue()).inheriting(inherited)));
  }

  @Override
  public Map<String, Account> recent(Collection<String> codes) {
    return findAll(codes);
  }

  @Override
  public Optional<Account> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  private static Account newer(Account a, Account b) {
    return a.version() >= b.version() ? a : b;
  }

  private static UpdateOneModel<Document> write(String id, long version, Document fields) {
    return new UpdateOneModel<>(
        Filters.and(Filters.eq("_id", id), Filters.lt("version", version)),
        new Document("$set", fields),
        new UpdateOptions().upsert(true));
  }
}
