package dev.aval.approval.editing.web;

import dev.aval.approval.drafting.Flaw;
import dev.aval.contracts.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// Finds the line of a typed document that a JSON pointer means, or that of the nearest thing
/// around it: what is missing has no line of its own. A document that breaks is known as far as it
/// is one.
final class Lines {
  private final List<String> text;
  private final Map<String, Integer> byPointer = new HashMap<>();
  private int broken;

  /// @param line from 1
  record Marked(int line, String excerpt, Flaw flaw) {}

  private Lines(String document) {
    text = document.lines().toList();
    try (var parser = Json.mapper().createParser(document)) {
      read(parser);
    } catch (JacksonException failure) {
      var place = failure.getLocation();
      broken = place == null ? 0 : place.getLineNr();
    }
  }

  static List<Marked> mark(String document, List<Flaw> flaws) {
    var lines = new Lines(document);
    return flaws.stream().map(lines::marked).toList();
  }

  private void read(JsonParser parser) {
    while (parser.nextToken() != null) {
      var pointer = parser.streamReadContext().pathAsPointer().toString();
      byPointer.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
    }
  }

  private Marked marked(Flaw it) {
    var line = it.pointer().isEmpty() && broken > 0 ? broken : line(it.pointer());
    var excerpt = line <= text.size() ? text.get(line - 1).strip() : "";
    return new Marked(line, excerpt, it);
  }

  private int line(String pointer) {
    for (var it = pointer; !it.isEmpty(); it = it.substring(0, it.lastIndexOf('/'))) {
      var line = byPointer.get(it);
      if (line != null) return line;
    }
    return 1;
  }
}
