package dev.aval.sync.differences.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.aval.sync.differences.SeenIds;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// One document for each page.
final class MongoSeenIds implements SeenIds {
  private final MongoCollection<Document> pages;

  MongoSeenIds(MongoCollection<Document> pages) {
    this.pages = pages;
  }

  @Override
  public void keep(String runId, int page, long[] ids) {
    var bytes = ByteBuffer.allocate(ids.length * Long.BYTES);
    bytes.asLongBuffer().put(ids);
    var id = "%s/%08d".formatted(runId, page);
    pages.replaceOne(
        eq("_id", id),
        new Document("_id", id).append("ids", new Binary(bytes.array())),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public Sorted of(String runId) {
    var all = new ArrayList<long[]>();
    pages.find(range(runId)).forEach(it -> all.add(read(it.get("ids", Binary.class))));
    var ids = new long[all.stream().mapToInt(it -> it.length).sum()];
    var at = 0;
    for (var page : all) {
      System.arraycopy(page, 0, ids, at, page.length);
      at += page.length;
    }
    return new Sorted(ids);
  }

  @Override
  public void forget(String runId) {
    pages.deleteMany(range(runId));
  }

  private static long[] read(Binary it) {
    var ids = new long[it.length() / Long.BYTES];
    ByteBuffer.wrap(it.getData()).asLongBuffer().get(ids);
    return ids;
  }

  private static Bson range(String runId) {
    return and(gt("_id", runId + "/"), lt("_id", runId + "0"));
  }
}
