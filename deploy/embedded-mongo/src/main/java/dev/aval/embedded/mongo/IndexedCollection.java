package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.aval.embedded.mongo.plan.Plan;
import dev.aval.embedded.mongo.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection: documents as BSON by record number, and its indexes.
///
/// The library gives the meaning of queries and update operators; this class gives it the documents
/// (always fresh copies) and stores what it answers. Writers of one collection take turns; readers
/// are never held up: new index entries appear before, old ones vanish after the document changes,
/// so a document that matches before and after a change is found all the time.
///
/// Longer than other classes because it bridges the abstract methods of the library.
class IndexedCollection extends AbstractMongoCollection<Long> {
  private static final byte[] REMOVED = {};

  /// What the update that has its turn needs of the documents it asks the library to change.
  private record Updating(boolean onlyFirst, @Nullable Touched touched) {
    static final Updating WHOLE = new Updating(false, null);

    Document read(Hit hit) {
      return touched == null ? hit.document() : hit.document(touched.read());
    }

    byte[] encoded(Document changed, byte[] stored) {
      return touched == null
          ? Bson.encode(changed)
          : Bson.encode(stored, changed, touched.written());
    }
  }

  private final Store store;
  private final Scans scans;
  private final MVMap<Long, byte[]> documents;
  private final List<OrderedIndex> ordered = new CopyOnWriteArrayList<>();
  private final boolean system;
  private long lastId;
  private @Nullable Updating updating;

  IndexedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      Store store,
      MVMap<Long, byte[]> documents,
      Scans scans) {
    super(database, name, options, cursors);
    this.store = store;
    this.scans = scans;
    this.documents = documents;
    this.system = name.startsWith("system.");
    Long last = documents.lastKey();
    this.lastId = last == null ? 0 : last;
  }

  Stream<Hit> find(Search search) {
    Searching searching = new Searching(store, documents, ordered);
    Plan plan = searching.plan(search);
    if (plan instanceof Plan.Scan && !system) {
      scans.add(getFullName(), search, documents.sizeAsLong());
    }
    return searching.run(plan, search);
  }

  /// Applies the projection of a `find`, whose rules only the library knows.
  Document project(Document document, Document fields) {
    return matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, fields)
        .iterator()
        .next();
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Updating update = updating();
    Search search = new Search(query, orderBy, skip, update.onlyFirst() ? 1 : limit);
    Stream<Document> found = find(search).map(update::read);
    return fields == null || fields.isEmpty()
        ? new QueryResult(found.toList())
        : new QueryResult(found.map(document -> project(document, fields)).toList());
  }

  /// Readers come here, too, and at any time: what an update needs is none of their business.
  private Updating updating() {
    return Thread.holdsLock(this) && updating != null ? updating : Updating.WHOLE;
  }

  @Override
  public QueryResult handleQuery(QueryParameters parameters) {
    return super.handleQuery(parameters);
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    updating = new Updating(!isMulti, Touched.by(update, ordered).orElse(null));
    try {
      return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
    } finally {
      updating = null;
    }
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    return super.findAndModify(query);
  }

  @Override
  public synchronized List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
    return super.insertDocuments(added, isOrdered);
  }

  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    List<Long> ids = find(new Search(selector, null, 0, limit)).map(Hit::id).toList();
    ids.forEach(this::removeDocument);
    return ids.size();
  }

  @Override
  public synchronized void addDocument(Document document) {
    if (!system) {
      identify(document);
    }
    add(lastId + 1, document, Bson.encode(document));
  }

  private static void identify(Document document) {
    if (document.get("_id") instanceof Collection) {
      throw new InvalidIdFieldError("The '_id' value cannot be of type array");
    }
    if (!document.containsKey("_id")) {
      document.put("_id", new ObjectId());
    }
  }

  private void add(long id, Document document, byte[] bytes) {
    Entries entries = Entries.added(ordered, document);
    entries.refuseDuplicates(id, this);
    lastId = Math.max(lastId, id);
    save(id, bytes);
    entries.put(id);
  }

  private void save(long id, byte[] bytes) {
    documents.put(id, bytes);
    record(id, bytes);
  }

  private void record(long id, byte[] bytes) {
    if (!system) {
      store.record(getFullName().getBytes(StandardCharsets.UTF_8), id, bytes);
    }
  }

  @Override
  protected void handleUpdate(Long id, Document old, Document changed) {
    Entries entries = Entries.changed(ordered, old, changed);
    entries.put(id);
    save(id, updating().encoded(changed, Objects.requireNonNull(documents.get(id))));
    entries.remove(id);
  }

  @Override
  protected void removeDocument(Long id) {
    byte[] bytes = documents.get(id);
    if (bytes != null) {
      documents.remove(id);
      record(id, REMOVED);
      Entries.removed(ordered, Bson.decode(bytes)).remove(id);
    }
  }

  @Override
  public synchronized void removeDocument(Document document) {
    Long id =
        ordered.isEmpty()
            ? findDocumentPosition(document)
            : ordered.getFirst().getPosition(document);
    if (id != null) {
      removeDocument(id);
    }
  }

  /// Repeats a journaled change; doing it twice does no harm.
  synchronized void replay(long id, byte[] bytes) {
    byte[] old = documents.get(id);
    if (bytes.length == 0) {
      removeDocument(id);
    } else if (old == null) {
      add(id, Bson.decode(bytes), bytes);
    } else {
      handleUpdate(id, Bson.decode(old), Bson.decode(bytes));
    }
  }

  @Override
  public synchronized void addIndex(Index<Long> index) {
    OrderedIndex added = (OrderedIndex) index;
    try {
      super.addIndex(added);
    } catch (MongoServerError e) {
      if (!getIndexes().stream().anyMatch(known -> known.getName().equals(added.getName()))) {
        added.drop();
      }
      throw e;
    }
    added.markBuilt();
    if (ordered.stream().noneMatch(known -> known.getName().equals(added.getName()))) {
      ordered.add(added);
    }
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
    ordered.removeIf(index -> index.getName().equals(name));
  }

  @Override
  public int count() {
    return (int) documents.sizeAsLong();
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    return query == null || query.isEmpty()
        ? super.count(query, skip, limit)
        : (int) find(new Search(query, null, skip, Math.max(limit, 0))).count();
  }

  @Override
  protected @Nullable Document getDocument(Long id) {
    byte[] bytes = store.read(() -> documents.get(id));
    return bytes == null ? null : Bson.decode(bytes);
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return new Searching(store, documents, List.of())
        .run(new Plan.Scan(), Search.of(new Document()))
        .map(hit -> new DocumentWithPosition<>(hit.document(), hit.id()));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    throw new UnsupportedOperationException("addDocument is replaced as a whole");
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
