package dev.aval.sync.reading.csv;

import dev.aval.sync.reading.Row.Bad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a run found, for whoever looks after the ERP. Names rows by line, never what is in them.
class Report {
  private static final int MOST_NAMED = 100;

  private final List<Bad> named = new ArrayList<>();
  private int contacts;
  private int proposed;
  private int bad;
  private @Nullable String refused;

  void read(int contacts, int proposed) {
    this.contacts += contacts;
    this.proposed += proposed;
  }

  void bad(Bad row) {
    bad++;
    if (named.size() < MOST_NAMED) {
      named.add(row);
    }
  }

  void refuse(String why) {
    refused = why;
  }

  int proposed() {
    return proposed;
  }

  int bad() {
    return bad;
  }

  @Override
  public String toString() {
    if (refused != null) {
      return "Nothing was read: " + refused + ".\n";
    }
    return "%d contacts, %d proposed, %d rows left out\n".formatted(contacts, proposed, bad)
        + named.stream()
            .map(it -> "line %d %s\n".formatted(it.line(), it.why()))
            .collect(Collectors.joining());
  }
}
