package dev.aval.request.membership.csv;

import dev.aval.request.membership.MemberTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// What the first row of a file says of the others, in English or French.
sealed interface Headings {
  Map<String, String> FRENCH =
      Map.of(
          "mail", "email",
          "e-mail", "email",
          "nom", "name",
          "langue", "locale",
          "fuseau", "zone",
          "pays", "country",
          "droits", "rights",
          "niveau", "level",
          "notifier", "notify");

  record Known(List<String> names) implements Headings {}

  record Unknown(String name) implements Headings {}

  static Headings of(CSVRecord row) {
    var names = new ArrayList<String>();
    for (var cell : row) {
      String folded = cell.strip().toLowerCase(Locale.ROOT);
      String name = FRENCH.getOrDefault(folded, folded);
      if (!MemberTexts.FIELDS.contains(name) || names.contains(name)) return new Unknown(cell);
      names.add(name);
    }
    return new Known(names);
  }

  /// The one that the first line has most of.
  static String delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return Stream.of(",", ";", "\t")
        .reduce((a, b) -> count(first, b) > count(first, a) ? b : a)
        .orElseThrow();
  }

  private static long count(String text, String delimiter) {
    return text.chars().filter(it -> it == delimiter.charAt(0)).count();
  }
}
