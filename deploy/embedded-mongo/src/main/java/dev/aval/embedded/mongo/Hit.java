package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stored document that was found: decoded only when somebody looks inside.
final class Hit {
  private final long id;
  private final byte[] bytes;
  private @Nullable Document document;

  Hit(long id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes;
  }

  long id() {
    return id;
  }

  byte[] bytes() {
    return bytes;
  }

  /// The document with at least these top-level fields.
  Document document(Set<String> fields) {
    return document != null ? document : PartialDecoder.decode(bytes, fields);
  }

  Document document() {
    if (document == null) {
      document = Bson.decode(bytes);
    }
    return document;
  }
}
