package dev.aval.platform.outbox;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Who publishes an aggregate's events at present, or when the next attempt is due.
///
/// Present exactly while the outbox is not empty. It saves work rather than order: order holds
/// because an event is only sent by who knows that the broker has the one before.
record Lease(String token, Instant until, int attempts) {
  static @Nullable Lease read(Document aggregate) {
    var relay = aggregate.get("relay", Document.class);
    return relay == null
        ? null
        : new Lease(
            relay.getString("token"),
            relay.getDate("until").toInstant(),
            relay.getInteger("attempts"));
  }

  Document written() {
    return new Document("until", Date.from(until))
        .append("token", token)
        .append("attempts", attempts);
  }
}
