package dev.aval.sync.overseeing.web;

import dev.aval.sync.overseeing.Overseeing;
import java.util.List;

/// Lists that were read with one more than a page shows.
final class Lists {
  private Lists() {}

  static <T> List<T> page(List<T> oneMore) {
    return isMore(oneMore) ? oneMore.subList(0, Overseeing.PAGE) : oneMore;
  }

  static boolean isMore(List<?> oneMore) {
    return oneMore.size() > Overseeing.PAGE;
  }
}
