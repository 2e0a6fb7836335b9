package dev.aval.approval.evidence.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;

/// Older entries of long chains, many to a document. A chunk is written once and never changed.
final class Chunks {
  static final String COLLECTION = "evidence_chunks";

  private final MongoCollection<Document> documents;

  Chunks(MongoCollection<Document> documents) {
    this.documents = documents;
  }

  /// Writes a chunk, unless somebody was faster or died half-way.
  ///
  /// @return how many entries there are in it now
  int add(String requestId, int chunk, List<String> entries) {
    var id = id(requestId, chunk);
    try {
      documents.insertOne(new Document("_id", id).append("entries", entries));
      return entries.size();
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return entries(Objects.requireNonNull(documents.find(eq("_id", id)).first())).size();
    }
  }

  /// The entries of the first so many chunks, oldest first.
  List<String> of(String requestId, int chunks) {
    var ids = IntStream.range(0, chunks).mapToObj(it -> id(requestId, it)).toList();
    var entries = new ArrayList<String>();
    if (chunks > 0) {
      documents.find(in("_id", ids)).into(new ArrayList<>()).stream()
          .sorted((one, other) -> Integer.compare(number(one), number(other)))
          .forEach(it -> entries.addAll(entries(it)));
    }
    return entries;
  }

  private static String id(String requestId, int chunk) {
    return requestId + ":" + chunk;
  }

  private static int number(Document chunk) {
    var id = chunk.getString("_id");
    return Integer.parseInt(id.substring(id.lastIndexOf(':') + 1));
  }

  private static List<String> entries(Document chunk) {
    return chunk.getList("entries", String.class);
  }
}
