package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.aval.embedded.mongo.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A database: maps `data/<database>/<collection>` and `index/<database>/<collection>/<name>`.
final class Database extends AbstractSynchronizedMongoDatabase<Long> {
  static final String DATA = "data/";
  private static final String INDEX = "index/";

  private final Store store;
  private final Scans scans;

  Database(String name, CursorRegistry cursors, Store store, Scans scans) {
    super(name, cursors);
    this.store = store;
    this.scans = scans;
    initializeNamespacesAndIndexes();
  }

  IndexedCollection orCreate(String collection) {
    return (IndexedCollection) resolveOrCreateCollection(collection);
  }

  @Nullable IndexedCollection collection(String name) {
    return (IndexedCollection) resolveCollection(name, false);
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    return new IndexedCollection(
        this, name, options, cursorRegistry, store, store.documents(dataMap(name)), scans);
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(store, indexMap(collection, name), name, keys, true, sparse);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(store, indexMap(collection, name), name, keys, false, sparse);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.remove(dataMap(name));
  }

  @Override
  public void drop(Oplog oplog) {
    super.drop(oplog);
    store.names().stream()
        .filter(name -> name.startsWith(dataMap("")) || name.startsWith(INDEX + databaseName + "/"))
        .forEach(store::remove);
  }

  /// Renaming would have to rename each index and its facts as well; nothing of ours needs it.
  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw new UnsupportedOperationException("renameCollection is not supported");
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }

  @Override
  protected long getFileSize() {
    return 0;
  }

  private String dataMap(String collection) {
    return DATA + databaseName + "/" + collection;
  }

  private String indexMap(String collection, String index) {
    return INDEX + databaseName + "/" + collection + "/" + index;
  }
}
