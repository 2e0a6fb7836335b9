package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import dev.aval.embedded.mongo.wire.RawDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The commands `find`, `getMore` and `killCursors`. Stored bytes go to the client as they are.
final class Finds {
  private final Cursors cursors = new Cursors();

  Document find(@Nullable IndexedCollection collection, String namespace, Document command) {
    if (collection == null) {
      return answer(namespace, "firstBatch", List.of(), 0);
    }
    Batches batches = new Batches(results(collection, command).iterator());
    List<byte[]> first = batches.next(Fields.number(command, "batchSize"));
    boolean isAll = Utils.isTrue(command.get("singleBatch")) || !batches.hasMore();
    return answer(namespace, "firstBatch", first, isAll ? 0 : cursors.add(batches));
  }

  Document getMore(String namespace, Document command) {
    long id = ((Number) command.getOrDefault("getMore", 0)).longValue();
    Batches batches = cursors.get(id);
    List<byte[]> next = batches.next(Fields.number(command, "batchSize"));
    boolean isMore = batches.hasMore() || !cursors.close(id);
    return answer(namespace, "nextBatch", next, isMore ? id : 0);
  }

  Document kill(Document command) {
    List<Object> killed = new ArrayList<>();
    List<Object> unknown = new ArrayList<>();
    for (Object id : (Collection<?>) command.getOrDefault("cursors", List.of())) {
      (cursors.close(((Number) id).longValue()) ? killed : unknown).add(id);
    }
    Document answer =
        new Document("cursorsKilled", killed)
            .append("cursorsNotFound", unknown)
            .append("cursorsAlive", List.of())
            .append("cursorsUnknown", List.of());
    Utils.markOkay(answer);
    return answer;
  }

  private static Stream<byte[]> results(IndexedCollection collection, Document command) {
    Search search =
        new Search(
            Fields.document(command, "filter"),
            (Document) command.get("sort"),
            Fields.number(command, "skip"),
            Math.abs(Fields.number(command, "limit")));
    Document fields = (Document) command.get("projection");
    Stream<Hit> hits = collection.find(search);
    if (fields == null || fields.isEmpty()) {
      return hits.map(Hit::bytes);
    }
    return PlainProjection.of(fields)
        .map(plain -> hits.map(hit -> plain.apply(hit.bytes())))
        .orElseGet(() -> hits.map(hit -> Bson.encode(collection.project(hit.document(), fields))));
  }

  /// Everything at once: the results of an aggregation.
  static Document answer(String namespace, List<Document> documents) {
    return answer(namespace, "firstBatch", documents.stream().map(Bson::encode).toList(), 0);
  }

  private static Document answer(String namespace, String batch, List<byte[]> documents, long id) {
    Document cursor =
        new Document("id", id).append("ns", namespace).append(batch, new RawDocuments(documents));
    Document answer = new Document("cursor", cursor);
    Utils.markOkay(answer);
    return answer;
  }
}
