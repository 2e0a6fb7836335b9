package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import dev.aval.embedded.mongo.key.Bytes;
import dev.aval.embedded.mongo.key.KeyBuffer;
import dev.aval.embedded.mongo.key.KeyEncoding;
import dev.aval.embedded.mongo.plan.IndexField;
import dev.aval.embedded.mongo.plan.IndexShape;
import dev.aval.embedded.mongo.plan.KeyRange;
import dev.aval.embedded.mongo.store.Store;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// An index kept in the store as an ordered map from encoded values to record numbers. In an index
/// that is not unique the record number is also the end of the key, so equal values can stand side
/// by side.
///
/// `_id_` is such an index too. The library asks an index for much more than we need: whatever
/// concerns queries is refused here, since `IndexedCollection` plans them itself.
final class OrderedIndex extends Index<Long> {
  private static final String BUILT = "#built";
  private static final String MULTIKEY = "#multikey";

  private final Store store;
  private final String mapName;
  private final boolean unique;
  private final boolean primary;
  private final MVMap<byte[], Long> map;
  private final IndexKeys keys;
  private volatile IndexShape shape;

  OrderedIndex(
      Store store,
      String mapName,
      String name,
      List<IndexKey> key,
      boolean unique,
      boolean sparse) {
    super(name, key, sparse);
    this.store = store;
    this.mapName = mapName;
    this.unique = unique;
    this.primary = name.equals("_id_");
    this.map = store.index(mapName);
    List<IndexField> fields =
        key.stream().map(field -> new IndexField(field.getKey(), field.isAscending())).toList();
    this.keys = new IndexKeys(fields, sparse);
    Set<Integer> arrays =
        IntStream.range(0, fields.size())
            .filter(at -> store.settings().containsKey(mapName + MULTIKEY + at))
            .boxed()
            .collect(Collectors.toSet());
    this.shape = new IndexShape(name, fields, unique, sparse, arrays);
  }

  IndexShape shape() {
    return shape;
  }

  MVMap<byte[], Long> map() {
    return map;
  }

  @Nullable Long find(byte[] key) {
    return map.get(key);
  }

  long count(KeyRange range) {
    return place(range.to()) - place(range.from());
  }

  List<String> roots() {
    return keys.roots();
  }

  List<@Nullable Object> values(Document document) {
    return keys.values(document);
  }

  /// The keys under which the values are found; also notes when they make the index multikey.
  List<byte[]> keys(List<@Nullable Object> values) {
    if (IndexKeys.hasArray(values)) {
      noteArrays(IndexKeys.arrays(values));
    }
    return keys.of(values);
  }

  private void noteArrays(Set<Integer> found) {
    if (!shape.arrays().containsAll(found)) {
      Set<Integer> all = new HashSet<>(shape.arrays());
      all.addAll(found);
      shape = new IndexShape(getName(), shape.fields(), unique, isSparse(), all);
      found.forEach(at -> store.settings().put(mapName + MULTIKEY + at, ""));
    }
  }

  void refuseDuplicates(
      List<byte[]> wanted, List<@Nullable Object> values, long id, MongoCollection<?> collection) {
    if (!unique) {
      return;
    }
    for (byte[] key : wanted) {
      Long holder = map.get(key);
      if (holder != null && holder != id) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
      }
    }
  }

  void put(List<byte[]> wanted, long id) {
    wanted.forEach(key -> map.put(entry(key, id), id));
  }

  void remove(List<byte[]> old, List<byte[]> kept, long id) {
    for (byte[] key : old) {
      if (kept.stream().noneMatch(other -> Arrays.equals(key, other))) {
        map.remove(entry(key, id));
      }
    }
  }

  /// The library asks every index and takes the answers that are not null; one is enough.
  @Override
  public @Nullable Long getPosition(Document document) {
    return primary ? map.get(KeyEncoding.of(document.get("_id"))) : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {}

  /// Called by the library while it builds a new index over existing documents.
  @Override
  public void add(Document document, Long id, MongoCollection<Long> collection) {
    List<@Nullable Object> values = values(document);
    List<byte[]> wanted = keys(values);
    refuseDuplicates(wanted, values, id, collection);
    put(wanted, id);
  }

  @Override
  public void checkUpdate(Document old, Document changed, MongoCollection<Long> collection) {
    List<@Nullable Object> values = values(changed);
    Long id = unique && !values.equals(values(old)) ? collectionId(old, collection) : null;
    if (id != null) {
      refuseDuplicates(keys(values), values, id, collection);
    }
  }

  private static @Nullable Long collectionId(Document old, MongoCollection<Long> collection) {
    return collection.getIndexes().getFirst().getPosition(old);
  }

  /// `IndexedCollection.handleUpdate` changes all indexes together with the document.
  @Override
  public void updateInPlace(
      Document old, Document changed, Long id, MongoCollection<Long> collection) {}

  @Override
  public boolean isEmpty() {
    return !store.settings().containsKey(mapName + BUILT);
  }

  void markBuilt() {
    store.settings().put(mapName + BUILT, "");
  }

  @Override
  public void drop() {
    store.remove(mapName);
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && other.isUnique() == unique
        && other instanceof OrderedIndex index
        && index.shape.fields().equals(shape.fields());
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public long getCount() {
    return map.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public Long remove(Document document) {
    throw new UnsupportedOperationException("IndexedCollection removes from indexes itself");
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException("IndexedCollection plans queries itself");
  }

  private byte[] entry(byte[] key, long id) {
    if (unique) {
      return key;
    }
    KeyBuffer suffix = new KeyBuffer();
    suffix.putLong(id);
    return Bytes.join(key, suffix.toBytes());
  }

  private long place(byte @Nullable [] key) {
    if (key == null) {
      return map.sizeAsLong();
    }
    long index = Objects.requireNonNull(map).getKeyIndex(key);
    return index >= 0 ? index : -index - 1;
  }
}
