package dev.aval.platform.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

/// One collection, with every write unordered, in bulk and counted.
final class Documents {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoOperations mongo;
  private final String collection;
  private final OutboxMetrics metrics;

  Documents(MongoOperations mongo, String collection, OutboxMetrics metrics) {
    this.mongo = mongo;
    this.collection = collection;
    this.metrics = metrics;
  }

  List<Document> find(Bson filter, Bson fields) {
    return on(it -> it.find(filter).projection(fields).into(new ArrayList<>()));
  }

  List<Document> oldest(Bson filter, Bson fields, String by, int limit) {
    return on(it ->
        it.find(filter)
            .projection(fields)
            .sort(new Document(by, 1))
            .limit(limit)
            .into(new ArrayList<>()));
  }

  /// Tells by position which writes the server refused; the others are done.
  Map<Integer, BulkWriteError> write(List<WriteModel<Document>> writes) {
    if (writes.isEmpty()) {
      return Map.of();
    }
    metrics.wrote(writes.size());
    return on(it -> {
      try {
        it.bulkWrite(writes, UNORDERED);
        return Map.of();
      } catch (MongoBulkWriteException partly) {
        return refusals(partly);
      }
    });
  }

  /// How many of the conditional updates found their document.
  int update(List<WriteModel<Document>> updates) {
    if (updates.isEmpty()) {
      return 0;
    }
    metrics.wrote(updates.size());
    return on(it -> it.bulkWrite(updates, UNORDERED).getMatchedCount());
  }

  static boolean isConflict(BulkWriteError error) {
    return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private <R> R on(CollectionCallback<R> action) {
    return Objects.requireNonNull(mongo.<R>execute(collection, action));
  }

  private static Map<Integer, BulkWriteError> refusals(MongoBulkWriteException partly) {
    if (partly.getWriteConcernError() != null) {
      throw partly;
    }
    return partly.getWriteErrors().stream()
        .collect(Collectors.toMap(BulkWriteError::getIndex, error -> error));
  }
}
