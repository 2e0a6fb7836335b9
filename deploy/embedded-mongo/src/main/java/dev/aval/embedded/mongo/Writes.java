package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The commands `insert`, `update` and `delete`, answered with what MongoDB counts as done: an
/// ordered command stops at its first error, an unordered one tries everything and names each
/// failed index.
final class Writes {
  private final IndexedCollection collection;
  private final boolean ordered;
  private final List<Document> errors = new ArrayList<>();

  Writes(IndexedCollection collection, Document command) {
    this.collection = collection;
    this.ordered = !Boolean.FALSE.equals(command.get("ordered"));
  }

  Document insert(List<Document> documents) {
    errors.addAll(collection.insertDocuments(documents, ordered));
    int tried =
        ordered && !errors.isEmpty()
            ? Fields.number(errors.getFirst(), "index") + 1
            : documents.size();
    return answer(new Document("n", tried - errors.size()));
  }

  /// Only the library can read array filters, so it carries out each update.
  Document update(List<Document> updates, UnaryOperator<Document> library) {
    int matched = 0;
    int modified = 0;
    List<Object> upserted = new ArrayList<>();
    for (int i = 0; i < updates.size() && !isStopped(); i++) {
      Document result = library.apply(updates.get(i));
      matched += Fields.number(result, "n");
      modified += Fields.number(result, "nModified");
      addAt(i, result.get("upserted"), upserted);
      addAt(i, result.get("writeErrors"), errors);
    }
    Document answer = new Document("n", matched).append("nModified", modified);
    return answer(upserted.isEmpty() ? answer : answer.append("upserted", upserted));
  }

  private static void addAt(int index, @Nullable Object results, List<? super Document> all) {
    if (results instanceof Collection<?> some) {
      some.forEach(result -> all.add(((Document) result).append("index", index)));
    }
  }

  Document delete(List<Document> deletes) {
    int deleted = 0;
    for (int i = 0; i < deletes.size() && !isStopped(); i++) {
      Document delete = deletes.get(i);
      try {
        int limit = Fields.number(delete, "limit");
        Document filter = Fields.document(delete, "q");
        deleted += collection.deleteDocuments(filter, limit, NoopOplog.get());
      } catch (MongoServerException e) {
        errors.add(error(i, e));
      }
    }
    return answer(new Document("n", deleted));
  }

  private boolean isStopped() {
    return ordered && !errors.isEmpty();
  }

  private Document answer(Document answer) {
    if (!errors.isEmpty()) {
      answer.put("writeErrors", errors);
    }
    Utils.markOkay(answer);
    return answer;
  }

  private static Document error(int index, MongoServerException e) {
    Document error = new Document("index", index);
    error.put("errmsg", e.getMessageWithoutErrorCode());
    error.put("code", e instanceof MongoServerError coded ? coded.getCode() : 1);
    if (e instanceof MongoServerError coded) {
      error.putIfNotNull("codeName", coded.getCodeName());
    }
    return error;
  }
}
