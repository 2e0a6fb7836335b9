package dev.aval.embedded.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Sorts in memory. When only the first few are wanted, it never holds many more than those.
final class Sorted {
  private static final int SLACK = 1_000;

  private Sorted() {}

  /// `enough` 0: all of them.
  static <T> Stream<T> first(Stream<T> items, Comparator<T> order, int enough) {
    if (enough == 0) {
      return items.sorted(order);
    }
    List<T> best = new ArrayList<>();
    items
        .sequential()
        .forEach(item -> {
          best.add(item);
          if (best.size() > 2 * (long) enough + SLACK) {
            cut(best, order, enough);
          }
        });
    cut(best, order, enough);
    return best.stream();
  }

  private static <T> void cut(List<T> items, Comparator<T> order, int size) {
    items.sort(order);
    if (items.size() > size) {
      items.subList(size, items.size()).clear();
    }
  }
}
