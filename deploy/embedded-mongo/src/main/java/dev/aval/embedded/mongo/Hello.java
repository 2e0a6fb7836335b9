package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;

/// The answer to `hello` and the older `isMaster`: a standalone server that takes writes. It names
/// no sessions, so drivers use neither transactions nor retryable writes.
final class Hello {
  private static final int WIRE_VERSION = 13;

  private Hello() {}

  static Document answer() {
    Document answer =
        new Document("helloOk", true)
            .append("ismaster", true)
            .append("isWritablePrimary", true)
            .append("maxBsonObjectSize", 16 * 1024 * 1024)
            .append("maxMessageSizeBytes", 48_000_000)
            .append("maxWriteBatchSize", 100_000)
            .append("localTime", Instant.now())
            .append("minWireVersion", 0)
            .append("maxWireVersion", WIRE_VERSION)
            .append("readOnly", false);
    Utils.markOkay(answer);
    return answer;
  }
}
