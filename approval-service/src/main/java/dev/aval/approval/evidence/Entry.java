package dev.aval.approval.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One link of a chain: a fact, its number, and what binds it to the entry before. How the hashes
/// are made is said in `docs/evidence.md`, so that anybody can make them again.
///
/// @param digest of the body
/// @param prev hash of the entry before
/// @param hash of all of this but the body, which `digest` stands for
public record Entry(
    String requestId,
    long n,
    Instant at,
    String topic,
    String type,
    String eventId,
    String source,
    @Nullable Long seq,
    String digest,
    String prev,
    String hash,
    String body) {

  static Entry seal(Fact fact, Head after) {
    var open =
        new Entry(
            fact.requestId(),
            after.n() + 1,
            fact.at(),
            fact.topic(),
            fact.type(),
            fact.eventId(),
            fact.source(),
            fact.seq(),
            Sha256.of(fact.body()),
            after.hash(),
            "",
            fact.body());
    return open.sealed(open.computedHash());
  }

  String computedHash() {
    return Sha256.of(CanonicalJson.of(hashed()));
  }

  /// As it is stored and exported.
  public String json() {
    var all = hashed();
    all.put("hash", hash);
    all.put("body", body);
    return CanonicalJson.of(all);
  }

  private Map<String, Object> hashed() {
    var fields = new TreeMap<String, Object>();
    fields.put("requestId", requestId);
    fields.put("n", n);
    fields.put("at", at.toString());
    fields.put("topic", topic);
    fields.put("type", type);
    fields.put("eventId", eventId);
    fields.put("source", source);
    if (seq != null) {
      fields.put("seq", seq);
    }
    fields.put("digest", digest);
    fields.put("prev", prev);
    return fields;
  }

  private Entry sealed(String with) {
    return new Entry(requestId, n, at, topic, type, eventId, source, seq, digest, prev, with, body);
  }
}
