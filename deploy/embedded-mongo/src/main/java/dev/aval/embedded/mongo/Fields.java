package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/// Reads the fields of a command; what is absent is 0 or empty.
final class Fields {
  private Fields() {}

  static int number(Document command, String name) {
    return command.get(name) instanceof Number number ? number.intValue() : 0;
  }

  static Document document(Document command, String name) {
    return command.get(name) instanceof Document document ? document : new Document();
  }

  static List<Document> documents(Document command, String name) {
    return command.get(name) instanceof Collection<?> list
        ? list.stream().map(Document.class::cast).toList()
        : List.of();
  }
}
