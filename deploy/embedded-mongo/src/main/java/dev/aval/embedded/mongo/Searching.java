package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import dev.aval.embedded.mongo.plan.IndexShape;
import dev.aval.embedded.mongo.plan.KeyRange;
import dev.aval.embedded.mongo.plan.Plan;
import dev.aval.embedded.mongo.plan.Planner;
import dev.aval.embedded.mongo.store.Store;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// Carries out a plan: candidates from indexes, judged by the query, sorted only when no index gave
/// the order. Lazy, so that a limit or a cursor reads no more than it needs.
final class Searching {
  private final Store store;
  private final MVMap<Long, byte[]> documents;
  private final Map<String, OrderedIndex> indexes;
  private final Planner planner;

  Searching(Store store, MVMap<Long, byte[]> documents, List<OrderedIndex> indexes) {
    this.store = store;
    this.documents = documents;
    this.indexes =
        indexes.stream().collect(Collectors.toMap(OrderedIndex::getName, Function.identity()));
    List<IndexShape> shapes = indexes.stream().map(OrderedIndex::shape).toList();
    this.planner = new Planner(shapes, (index, range) -> index(index).count(range));
  }

  Plan plan(Search search) {
    Document orderBy = search.isSorted() ? search.orderBy() : null;
    return store.read(() -> planner.plan(search.filter(), orderBy, search.limit()));
  }

  Stream<Hit> run(Plan plan, Search search) {
    Stream<Hit> found =
        switch (plan) {
          case Plan.Scan _ ->
              sorted(
                  stream(new AllHits(store, documents, search.isBackward()))
                      .filter(new Matching(search.filter())),
                  search);
          case Plan.Lookup lookup -> inOneIndex(lookup, search);
          case Plan.Union union -> sorted(inAll(union, search), search);
        };
    Stream<Hit> rest = search.skip() > 0 ? found.skip(search.skip()) : found;
    return search.limit() > 0 ? rest.limit(search.limit()) : rest;
  }

  private Stream<Hit> inOneIndex(Plan.Lookup lookup, Search search) {
    if (!search.isSorted() || (lookup.ordered() && lookup.ranges().size() == 1)) {
      return matching(lookup, lookup.ranges().stream(), search);
    }
    if (lookup.ordered() && search.limit() > 0) {
      return sorted(firstOfEach(lookup, search), search);
    }
    return sorted(matching(lookup, lookup.ranges().stream(), search), search);
  }

  /// Each range is in order, so the first few of each hold the first few of all.
  private Stream<Hit> firstOfEach(Plan.Lookup lookup, Search search) {
    return lookup.ranges().stream()
        .flatMap(range -> matching(lookup, Stream.of(range), search).limit(search.enough()));
  }

  private Stream<Hit> inAll(Plan.Union union, Search search) {
    Set<Long> seen = new HashSet<>();
    return union.parts().stream()
        .flatMap(part -> candidates(part, part.ranges().stream()))
        .filter(hit -> seen.add(hit.id()))
        .filter(new Matching(search.filter()));
  }

  private Stream<Hit> matching(Plan.Lookup lookup, Stream<KeyRange> ranges, Search search) {
    Stream<Hit> candidates = candidates(lookup, ranges);
    return lookup.exact() ? candidates : candidates.filter(new Matching(search.filter()));
  }

  private Stream<Hit> candidates(Plan.Lookup lookup, Stream<KeyRange> ranges) {
    OrderedIndex index = index(lookup.index());
    Stream<Long> ids =
        lookup.isDirect()
            ? ranges
                .map(range -> store.read(() -> index.find(range.from())))
                .filter(Objects::nonNull)
            : ranges.flatMap(
                range -> stream(new RangeIds(store, index.map(), range, lookup.backward())));
    Set<Long> seen = new HashSet<>();
    Stream<Long> once = lookup.index().multikey() ? ids.filter(seen::add) : ids;
    return once.map(this::load).filter(Objects::nonNull);
  }

  private @Nullable Hit load(long id) {
    byte[] bytes = store.read(() -> documents.get(id));
    return bytes == null ? null : new Hit(id, bytes);
  }

  private static Stream<Hit> sorted(Stream<Hit> hits, Search search) {
    if (!search.isSorted()) {
      return hits;
    }
    Comparator<Document> order = new DocumentComparator(search.orderBy());
    return Sorted.first(hits, (a, b) -> order.compare(a.document(), b.document()), search.enough());
  }

  private OrderedIndex index(IndexShape shape) {
    return Objects.requireNonNull(indexes.get(shape.name()));
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
  }
}
