package dev.aval.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A head as it was published on `aval.evidence`.
record Head(long n, String hash) {
  /// The newest one of this request in a file with one event a line, as kcat writes it.
  static Head inFile(Path file, String requestId) throws Unjudged {
    try {
      Optional<Head> newest = Optional.empty();
      for (String line : Files.readAllLines(file)) {
        Optional<Head> head = read(line, requestId);
        if (head.isPresent())
          newest = Optional.of(newest.map(it -> it.later(head.get())).orElse(head.get()));
      }
      return newest.orElseThrow(
          () -> new Unjudged("There is no head of " + requestId + " in " + file));
    } catch (IOException unreadable) {
      throw new Unjudged("Cannot read " + file + ": " + unreadable.getMessage());
    }
  }

  /// Nothing, where the line is about something else.
  static Optional<Head> read(String json, String requestId) {
    int start = json.indexOf('{');
    if (start < 0) return Optional.empty();
    try {
      JsonNode it = Export.JSON.readTree(json.substring(start));
      return it.path("requestId").asString("").equals(requestId)
          ? Optional.of(new Head(it.path("n").asLong(), it.path("hash").asString("")))
          : Optional.empty();
    } catch (JacksonException noHead) {
      return Optional.empty();
    }
  }

  Head later(Head other) {
    return other.n > n ? other : this;
  }

  Optional<Finding> bad(Export export) {
    if (n > export.n())
      return Optional.of(
          new Finding(
              export.n() + 1, "missing: the published head says that there are " + n + " entries"));
    if (n < 1) return Optional.of(new Finding(1, "a head was published that no chain has"));
    String there = export.entries().get((int) n - 1).path("hash").asString("");
    return there.equals(hash)
        ? Optional.empty()
        : Optional.of(new Finding(n, "another hash was published for it"));
  }
}
