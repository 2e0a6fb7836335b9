package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The index entries a document gains or loses by a change. Most changes touch no indexed field;
/// those compare a few values and work out no key.
final class Entries {
  private record Entry(
      OrderedIndex index, List<@Nullable Object> values, List<byte[]> gained, List<byte[]> lost) {}

  private final List<Entry> entries = new ArrayList<>();

  private Entries() {}

  static Entries added(List<OrderedIndex> indexes, Document document) {
    Entries entries = new Entries();
    for (OrderedIndex index : indexes) {
      List<@Nullable Object> values = index.values(document);
      entries.entries.add(new Entry(index, values, index.keys(values), List.of()));
    }
    return entries;
  }

  static Entries removed(List<OrderedIndex> indexes, Document document) {
    Entries entries = new Entries();
    for (OrderedIndex index : indexes) {
      List<@Nullable Object> values = index.values(document);
      entries.entries.add(new Entry(index, values, List.of(), index.keys(values)));
    }
    return entries;
  }

  static Entries changed(List<OrderedIndex> indexes, Document old, Document document) {
    Entries entries = new Entries();
    for (OrderedIndex index : indexes) {
      List<@Nullable Object> before = index.values(old);
      List<@Nullable Object> after = index.values(document);
      if (!after.equals(before)) {
        entries.entries.add(new Entry(index, after, index.keys(after), index.keys(before)));
      }
    }
    return entries;
  }

  void refuseDuplicates(long id, MongoCollection<?> collection) {
    for (Entry entry : entries) {
      entry.index.refuseDuplicates(entry.gained, entry.values, id, collection);
    }
  }

  /// Before the document changes: it is found by its new values at once.
  void put(long id) {
    for (Entry entry : entries) {
      entry.index.put(entry.gained, id);
    }
  }

  /// After the document changed: it was found by its old values until then.
  void remove(long id) {
    for (Entry entry : entries) {
      entry.index.remove(entry.lost, entry.gained, id);
    }
  }
}
