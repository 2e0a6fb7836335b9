package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/// Runs a pipeline whose head is a search. The library would read the whole collection for it.
final class Aggregates {
  private final IndexedCollection collection;
  private final Pipeline pipeline;

  Aggregates(IndexedCollection collection, Pipeline pipeline) {
    this.collection = collection;
    this.pipeline = pipeline;
  }

  List<Document> run(DatabaseResolver databases, Document command) {
    if (pipeline.isCount()) {
      long count = count();
      return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", (int) count));
    }
    Aggregation aggregation =
        Aggregation.fromPipeline(
            pipeline.rest(), databases, collection.getDatabase(), found(), NoopOplog.get());
    aggregation.validate(command);
    return aggregation.computeResult();
  }

  private long count() {
    Search search = pipeline.search();
    boolean isAll = search.filter().isEmpty() && search.skip() == 0 && search.limit() == 0;
    return isAll ? collection.count() : collection.find(search).count();
  }

  /// The collection as the library shall see it: all it has is what was found.
  private MongoCollection<?> found() {
    return (MongoCollection<?>)
        Proxy.newProxyInstance(
            MongoCollection.class.getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("queryAllAsStream")) {
                return collection.find(pipeline.search()).map(Hit::document);
              }
              try {
                return method.invoke(collection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
