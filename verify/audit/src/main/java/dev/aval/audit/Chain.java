package dev.aval.audit;

import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The rules of a chain, one after the other; the first entry that breaks one is named.
final class Chain {
  private static final String NOTHING = "0".repeat(64);

  private Chain() {}

  static Optional<Finding> firstBad(Export export) {
    String prev = NOTHING;
    long n = 0;
    for (JsonNode entry : export.entries()) {
      n++;
      Optional<String> why = why(export, entry, n, prev);
      if (why.isPresent()) return Optional.of(new Finding(n, why.get()));
      prev = text(entry, "hash");
    }
    if (n == 0) return Optional.of(new Finding(1, "missing: there is no entry at all"));
    if (export.n() > n)
      return Optional.of(
          new Finding(n + 1, "missing: the head says that there are " + export.n() + " entries"));
    if (export.n() < n) return Optional.of(new Finding(export.n() + 1, "more than the head knows"));
    if (!export.hash().equals(prev))
      return Optional.of(new Finding(n, "the head has another hash"));
    return Optional.empty();
  }

  private static Optional<String> why(Export export, JsonNode entry, long n, String prev) {
    if (!entry.isObject()) return Optional.of("is no entry");
    long number = entry.path("n").isIntegralNumber() ? entry.path("n").longValue() : -1;
    if (number != n) return Optional.of(misplaced(export, n, number));
    if (!Sha256.of(text(entry, "body")).equals(text(entry, "digest")))
      return Optional.of("its body is not the one that was recorded");
    if (!Sha256.of(hashed(entry)).equals(text(entry, "hash")))
      return Optional.of("it was changed: its hash is another one");
    if (!text(entry, "requestId").equals(export.requestId()))
      return Optional.of("it is about another request");
    if (!text(entry, "prev").equals(prev))
      return Optional.of("it does not follow the entry before it");
    return Optional.empty();
  }

  private static String misplaced(Export export, long expected, long found) {
    boolean later = export.entries().stream().anyMatch(it -> it.path("n").asLong(-1) == expected);
    return later
        ? "out of order: in its place is entry " + found
        : "missing: in its place is entry " + found;
  }

  /// Everything but the hash itself and the body, which its digest stands for.
  private static String hashed(JsonNode entry) {
    var fields = new TreeMap<String, JsonNode>();
    entry.properties().stream()
        .filter(it -> !it.getKey().equals("hash") && !it.getKey().equals("body"))
        .forEach(it -> fields.put(it.getKey(), it.getValue()));
    return Canonical.of(fields);
  }

  /// What is no text, or not there, is equal to no hash.
  private static String text(JsonNode entry, String name) {
    return Export.text(entry, name);
  }
}
