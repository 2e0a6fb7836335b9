package dev.aval.notification.notices.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.aval.notification.notices.Notice;
import dev.aval.notification.notices.Notices;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Deliveries with a field `notice`, by the index of that name; those that were not read by the
/// index `unread`. One that is read leaves the second.
final class MongoNotices implements Notices {
  private static final Bson SHOWN =
      Projections.include("work", StoredFields.NOTICE, StoredFields.UNREAD);

  private final MongoCollection<Document> deliveries;
  private final Mapping<Message> mapping = new Mapping<>(Message.class, StoredNames.ALL);

  MongoNotices(MongoCollection<Document> deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public List<Notice> between(
      String person, String since, @Nullable String below, boolean unread, int limit) {
    var field = unread ? StoredFields.UNREAD : StoredFields.NOTICE;
    var key = field + ".key";
    var his = eq(field + (unread ? ".by" : ".to"), person);
    var range = below == null ? gte(key, since) : and(gte(key, since), lt(key, below));
    return deliveries
        .find(and(his, range))
        .projection(SHOWN)
        .sort(Sorts.descending(key))
        .limit(limit)
        .map(this::notice)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Notice> find(String person, String id) {
    var his = and(eq("_id", id), eq(StoredFields.NOTICE + ".to", person));
    return Optional.ofNullable(deliveries.find(his).projection(SHOWN).first()).map(this::notice);
  }

  @Override
  public int unread(String person, String since, int limit) {
    return deliveries
        .find(and(unreadBy(person), gte(StoredFields.UNREAD + ".key", since)))
        .projection(Projections.include("_id"))
        .limit(limit)
        .into(new ArrayList<>())
        .size();
  }

  @Override
  public void read(String person, List<String> ids) {
    deliveries.updateMany(
        and(in("_id", ids), unreadBy(person)), Updates.unset(StoredFields.UNREAD));
  }

  @Override
  public void readAll(String person, String below) {
    deliveries.updateMany(
        and(unreadBy(person), lt(StoredFields.UNREAD + ".key", below)),
        Updates.unset(StoredFields.UNREAD));
  }

  private static Bson unreadBy(String person) {
    return eq(StoredFields.UNREAD + ".by", person);
  }

  private Notice notice(Document it) {
    return new Notice(
        mapping.read(it.get("work", Document.class)),
        it.get(StoredFields.NOTICE, Document.class).getString("key"),
        it.containsKey(StoredFields.UNREAD));
  }
}
