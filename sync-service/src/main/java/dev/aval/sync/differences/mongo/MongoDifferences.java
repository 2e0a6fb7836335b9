package dev.aval.sync.differences.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.aval.platform.mapping.Mapping;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.erp.ErpContact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Kept under `<run>/<contact>`, so that those of one run lie together in the order of contacts.
final class MongoDifferences implements Differences {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final Mapping<ErpContact> CONTACTS = new Mapping<>(ErpContact.class, Map.of());
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> differences;

  MongoDifferences(MongoCollection<Document> differences) {
    this.differences = differences;
  }

  @Override
  public void keepAll(String runId, Collection<Difference> found) {
    if (!found.isEmpty()) {
      differences.bulkWrite(
          found.stream()
              .map(it -> {
                var document = document(runId, it);
                return new ReplaceOneModel<>(eq("_id", document.get("_id")), document, UPSERT);
              })
              .toList(),
          UNORDERED);
    }
  }

  @Override
  public List<Difference> after(String runId, String after, int most) {
    return read(range(runId, after), most);
  }

  @Override
  public List<Difference> ofKind(String runId, @Nullable Kind kind, String after, int most) {
    var shown = kind == null ? ne("kind", Kind.RECHECK.name()) : eq("kind", kind.name());
    return read(and(range(runId, after), shown), most);
  }

  @Override
  public void forget(String runId) {
    differences.deleteMany(range(runId, ""));
  }

  @Override
  public void forgetContacts(Collection<String> contactIds) {
    differences.deleteMany(in("contact", contactIds));
  }

  private List<Difference> read(Bson filter, int most) {
    return differences
        .find(filter)
        .sort(new Document("_id", 1))
        .limit(most)
        .map(MongoDifferences::read)
        .into(new ArrayList<>());
  }

  private static Bson range(String runId, String after) {
    return and(gt("_id", runId + "/" + after), lt("_id", runId + "0"));
  }

  private static Document document(String runId, Difference it) {
    var document =
        new Document("_id", runId + "/" + it.contactId())
            .append("contact", it.contactId())
            .append("kind", it.kind().name());
    return it.now() == null ? document : document.append("now", CONTACTS.write(it.now()));
  }

  private static Difference read(Document it) {
    var now = it.get("now", Document.class);
    return new Difference(
        it.getString("contact"),
        Kind.valueOf(it.getString("kind")),
        now == null ? null : CONTACTS.read(now));
  }
}
