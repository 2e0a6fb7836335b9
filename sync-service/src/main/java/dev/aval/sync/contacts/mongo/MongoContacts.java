package dev.aval.sync.contacts.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.KnownContact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

final class MongoContacts implements Contacts {
  private static final int PAGE = 5_000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> contacts;

  MongoContacts(MongoCollection<Document> contacts) {
    this.contacts = contacts;
  }

  @Override
  public Map<String, KnownContact> findAll(Collection<String> ids) {
    var found = new HashMap<String, KnownContact>();
    if (!ids.isEmpty()) {
      contacts
          .find(in("_id", ids))
          .forEach(it -> found.put(it.getString("_id"), ContactDocument.read(it)));
    }
    return found;
  }

  @Override
  public Map<String, Brief> briefs(Collection<String> ids) {
    var found = new HashMap<String, Brief>();
    if (!ids.isEmpty()) {
      contacts
          .find(in("_id", ids))
          .projection(include(ContactDocument.BRIEF))
          .forEach(it -> found.put(it.getString("_id"), ContactDocument.brief(it)));
    }
    return found;
  }

  @Override
  public void keepAll(Collection<KnownContact> changed) {
    if (!changed.isEmpty()) {
      contacts.bulkWrite(
          changed.stream()
              .map(it -> new ReplaceOneModel<>(eq("_id", it.id()), ContactDocument.of(it), UPSERT))
              .toList(),
          UNORDERED);
    }
  }

  @Override
  public void forget(Collection<String> ids) {
    contacts.deleteMany(in("_id", ids));
  }

  @Override
  public void eachId(String system, Consumer<List<String>> page) {
    var after = system + "/";
    var end = system + "0";
    List<Document> found;
    do {
      found =
          contacts
              .find(and(gt("_id", after), lt("_id", end)))
              .projection(include("missing", "state"))
              .sort(new Document("_id", 1))
              .limit(PAGE)
              .into(new ArrayList<>());
      if (!found.isEmpty()) {
        after = found.getLast().getString("_id");
        page.accept(
            found.stream()
                .filter(it -> it.getInteger("missing") < KnownContact.GONE)
                .map(it -> it.getString("_id"))
                .toList());
      }
    } while (found.size() == PAGE);
  }

  @Override
  public List<KnownContact> alike(
      String system, Collection<String> codes, Collection<String> emails) {
    var found = new LinkedHashMap<String, KnownContact>();
    into(found, system, "code", codes);
    into(found, system, "emailKey", emails);
    return List.copyOf(found.values());
  }

  private void into(
      Map<String, KnownContact> found, String system, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      contacts
          .find(in(field, values))
          .map(ContactDocument::read)
          .forEach(it -> {
            if (it.system().equals(system) && !it.isGone()) {
              found.put(it.id(), it);
            }
          });
    }
  }

  @Override
  public List<KnownContact> inConflict(String system, int most) {
    return read(and(exists("conflict"), eq("system", system)), most);
  }

  @Override
  public List<KnownContact> ofClient(String clientCode) {
    return read(eq("client", clientCode), PAGE);
  }

  private List<KnownContact> read(Bson filter, int most) {
    return contacts.find(filter).limit(most).map(ContactDocument::read).into(new ArrayList<>());
  }
}
