package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An aggregation pipeline cut in two: the leading `$match`, `$sort`, `$skip`, `$limit` become a
/// search, which may use an index; `rest` is what the library carries out on the result.
record Pipeline(Search search, int folded, List<Document> rest) {
  static Pipeline of(List<Document> stages) {
    Search search = Search.of(new Document());
    int folded = 0;
    for (Document stage : stages) {
      Search next = fold(search, stage);
      if (next == null) {
        break;
      }
      search = next;
      folded++;
    }
    return new Pipeline(search, folded, stages.subList(folded, stages.size()));
  }

  /// `countDocuments` asks in this form.
  boolean isCount() {
    Document count = new Document("_id", 1).append("n", new Document("$sum", 1));
    return rest.size() == 1 && count.equals(rest.getFirst().get("$group"));
  }

  /// Null when the stage cannot be part of the search any more: a search filters, then sorts, then
  /// skips, then limits.
  private static @Nullable Search fold(Search search, Document stage) {
    String name = stage.keySet().iterator().next();
    boolean uncut = search.skip() == 0 && search.limit() == 0;
    Object value = stage.get(name);
    if (value instanceof Document document && uncut) {
      return switch (name) {
        case "$match" -> new Search(and(search.filter(), document), search.orderBy(), 0, 0);
        case "$sort" -> search.isSorted() ? null : new Search(search.filter(), document, 0, 0);
        default -> null;
      };
    }
    if (value instanceof Number number && search.limit() == 0) {
      return switch (name) {
        case "$skip" -> uncut ? search.skipping(number.intValue()) : null;
        case "$limit" -> search.limitedTo(number.intValue());
        default -> null;
      };
    }
    return null;
  }

  private static Document and(Document first, Document second) {
    return first.isEmpty() ? second : new Document("$and", List.of(first, second));
  }
}
