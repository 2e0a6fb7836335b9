package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entries one document has in all indexes of its collection, worked out once per change.
final class Entries {
  private record Entry(
      OrderedIndex index, List<@Nullable Object> values, List<byte[]> keys, boolean same) {}

  private final List<Entry> entries;

  private Entries(List<Entry> entries) {
    this.entries = entries;
  }

  static Entries none() {
    return new Entries(List.of());
  }

  static Entries of(List<OrderedIndex> indexes, Document document) {
    List<Entry> entries = new ArrayList<>(indexes.size());
    for (OrderedIndex index : indexes) {
      List<@Nullable Object> values = index.values(document);
      entries.add(new Entry(index, values, index.keys(values), false));
    }
    return new Entries(entries);
  }

  /// The entries after a change; most changes touch no indexed field, and those cost no key.
  static Entries changed(Entries before, Document document) {
    List<Entry> entries = new ArrayList<>(before.entries.size());
    for (Entry old : before.entries) {
      List<@Nullable Object> values = old.index.values(document);
      entries.add(
          values.equals(old.values)
              ? new Entry(old.index, values, old.keys, true)
              : new Entry(old.index, values, old.index.keys(values), false));
    }
    return new Entries(entries);
  }

  void refuseDuplicates(long id, MongoCollection<?> collection) {
    for (Entry entry : entries) {
      entry.index.refuseDuplicates(entry.keys, entry.values, id, collection);
    }
  }

  void put(long id) {
    for (Entry entry : entries) {
      if (!entry.same) {
        entry.index.put(entry.keys, id);
      }
    }
  }

  void remove(long id, Entries kept) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean gone = kept.entries.isEmpty();
      if (gone || !kept.entries.get(i).same) {
        entry.index.remove(entry.keys, gone ? List.of() : kept.entries.get(i).keys, id);
      }
    }
  }
}
