package dev.aval.sync.accounts.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.accounts.Search;
import dev.aval.sync.accounts.Whose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Keeps the newest version of each account: an older one that comes late matches nothing, and
/// inserting it beside the newer one is refused by the unique `_id`.
final class MongoAccounts implements Accounts {
  private static final int DUPLICATE_KEY = 11000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> accounts;

  MongoAccounts(MongoCollection<Document> accounts) {
    this.accounts = accounts;
    accounts.createIndex(
        Indexes.ascending(AccountDocument.STAFF), new IndexOptions().name("staff"));
    accounts.createIndex(
        Indexes.ascending(AccountDocument.TERMS), new IndexOptions().name("terms"));
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
  public Map<String, Account> findAll(Collection<String> codes) {
    var found = new HashMap<String, Account>();
    if (codes.isEmpty()) return found;
    accounts
        .find(Filters.in("_id", codes))
        .map(AccountDocument::read)
        .forEach(it -> found.put(it.code(), it));
    return found;
  }

  @Override
  public Set<String> filesOf(String email, int most) {
    return accounts
        .find(staff(email))
        .projection(Projections.include("_id"))
        .limit(most)
        .map(it -> it.getString("_id"))
        .into(new HashSet<>());
  }

  @Override
  public List<Account> search(Search search) {
    var all = new ArrayList<Bson>();
    all.add(Filters.gt("_id", search.after()));
    if (search.whose() instanceof Whose.Of(var email)) all.add(staff(email));
    if (!search.among().isEmpty()) all.add(Filters.in("_id", search.among()));
    if (!search.except().isEmpty()) all.add(Filters.nin("_id", search.except()));
    search.words().forEach(it -> all.add(beginning(it)));
    return accounts
        .find(Filters.and(all))
        .sort(Sorts.ascending("_id"))
        .limit(search.limit())
        .map(AccountDocument::read)
        .into(new ArrayList<>());
  }

  private static Bson staff(String email) {
    return Filters.eq(AccountDocument.STAFF, Member.fold(email));
  }

  /// A range instead of a pattern: it is found by the index, and nothing in it needs escaping.
  private static Bson beginning(String word) {
    var range = new Document("$gte", word).append("$lt", word + Character.MAX_VALUE);
    return Filters.elemMatch(AccountDocument.TERMS, range);
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
