package dev.aval.approval.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a chain that ends here, and has heard these facts, gets from new ones: each fact once.
public final class Appending {
  private Appending() {}

  public static List<Entry> entries(Head head, Set<String> heard, List<Fact> facts) {
    var known = new HashSet<>(heard);
    var entries = new ArrayList<Entry>();
    var end = head;
    for (var fact : facts) {
      if (known.add(fact.name())) {
        var entry = Entry.seal(fact, end);
        entries.add(entry);
        end = Head.of(entry);
      }
    }
    return entries;
  }
}
