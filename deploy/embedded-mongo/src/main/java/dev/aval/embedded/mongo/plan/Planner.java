package dev.aval.embedded.mongo.plan;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import dev.aval.embedded.mongo.key.KeyEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Chooses the index that has the fewest entries to read. Pure: sizes come from outside, and are
/// asked for only when there is a choice.
public final class Planner {
  private static final long UNKNOWN = 1_000;

  private final List<IndexShape> indexes;
  private final Sizes sizes;

  public Planner(List<IndexShape> indexes, Sizes sizes) {
    this.indexes = indexes;
    this.sizes = sizes;
  }

  /// `limit` 0: all of them.
  public Plan plan(Document query, @Nullable Document orderBy, int limit) {
    Plan.Lookup byId = byId(query);
    return byId != null ? byId : weigh(query, orderBy, limit);
  }

  /// The commonest query by far, with or without more conditions: nothing beats it.
  private Plan.@Nullable Lookup byId(Document query) {
    Object id = query.get("_id");
    if (!isIdentity(id)) {
      return null;
    }
    for (IndexShape index : indexes) {
      if (index.name().equals("_id_")) {
        KeyRange range = KeyRange.startingWith(KeyEncoding.of(id));
        return new Plan.Lookup(index, List.of(range), true, false, true, query.size() == 1);
      }
    }
    return null;
  }

  private Plan weigh(Document query, @Nullable Document orderBy, int limit) {
    Conditions conditions = Conditions.of(query);
    List<Plan.Lookup> lookups = lookups(query, conditions, orderBy);
    for (List<Document> branches : conditions.alternatives()) {
      Plan.Union union = union(query, branches);
      if (union != null && (lookups.isEmpty() || cost(union) < cost(best(lookups, limit), limit))) {
        return union;
      }
    }
    return lookups.isEmpty() ? new Plan.Scan() : best(lookups, limit);
  }

  private List<Plan.Lookup> lookups(
      Document query, Conditions conditions, @Nullable Document orderBy) {
    List<Plan.Lookup> lookups = new ArrayList<>();
    for (IndexShape index : indexes) {
      if (isComplete(index, conditions)) {
        Ranges ranges = Ranges.of(index, conditions);
        Order order = Order.of(index, ranges, orderBy);
        if (ranges.constrained() || order != Order.NONE) {
          lookups.add(
              new Plan.Lookup(
                  index,
                  ranges.ranges(),
                  order != Order.NONE,
                  order == Order.BACKWARD,
                  ranges.pinned() == index.fields().size(),
                  ranges.pinned() == 1 && isExact(index, query)));
        }
      }
    }
    return lookups;
  }

  /// A sparse index lacks documents that have none of its fields.
  private static boolean isComplete(IndexShape index, Conditions conditions) {
    return !index.sparse()
        || index.fields().stream()
            .map(field -> conditions.on(field.path()))
            .anyMatch(constraint -> constraint != null && constraint.present());
  }

  private static boolean isExact(IndexShape index, Document query) {
    if (query.size() != 1 || index.fields().size() != 1 || index.multikey()) {
      return false;
    }
    Object value = query.get(index.fields().getFirst().path());
    return value instanceof Document in
            && in.size() == 1
            && in.get("$in") instanceof Collection<?> l
        ? l.stream().allMatch(Planner::isIdentity)
        : isIdentity(value);
  }

  private static boolean isIdentity(@Nullable Object value) {
    return value instanceof String || value instanceof ObjectId || value instanceof UUID;
  }

  /// Null when some branch has no index: then all documents are read anyway.
  private Plan.@Nullable Union union(Document query, List<Document> branches) {
    List<Plan.Lookup> parts = new ArrayList<>();
    for (Document branch : branches) {
      Document both = new Document("$and", List.of(new Document(withoutOr(query)), branch));
      List<Plan.Lookup> lookups = lookups(both, Conditions.of(both), null);
      if (lookups.isEmpty()) {
        return null;
      }
      parts.add(best(lookups, 0));
    }
    return new Plan.Union(parts);
  }

  private static Document withoutOr(Document query) {
    Document rest = query.clone();
    rest.remove("$or");
    rest.remove("$and");
    return rest;
  }

  private Plan.Lookup best(List<Plan.Lookup> lookups, int limit) {
    if (lookups.size() == 1) {
      return lookups.getFirst();
    }
    Plan.Lookup best = lookups.getFirst();
    long least = Long.MAX_VALUE;
    for (Plan.Lookup lookup : lookups) {
      long cost = cost(lookup, limit);
      if (cost < least) {
        least = cost;
        best = lookup;
      }
    }
    return best;
  }

  private long cost(Plan.Union union) {
    return union.parts().stream().mapToLong(part -> cost(part, 0)).sum();
  }

  /// Entries to read; those that must be sorted count twice. An ordered read that stops at a limit
  /// is taken to find a match in every tenth entry.
  private long cost(Plan.Lookup lookup, int limit) {
    long entries = lookup.isDirect() ? lookup.ranges().size() : size(lookup);
    if (!lookup.ordered()) {
      return 2 * entries;
    }
    return limit > 0 ? Math.min(entries, 10L * limit) : entries;
  }

  private long size(Plan.Lookup lookup) {
    if (lookup.ranges().size() > 50) {
      return lookup.ranges().size() * UNKNOWN;
    }
    return lookup.ranges().stream().mapToLong(range -> sizes.count(lookup.index(), range)).sum();
  }
}
