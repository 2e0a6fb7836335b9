package dev.aval.approval.reviewing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a platform put into `data`, as lines that a person can read. What is nested is named by
/// its path; what is endless is cut and says so.
final class DataLines {
  private static final int MOST_LINES = 60;
  private static final int LONGEST_VALUE = 400;
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])(?![A-Z])");

  private final List<Datum> lines = new ArrayList<>();

  private DataLines() {}

  static List<Datum> of(@Nullable String json, JsonMapper mapper) {
    if (json == null) {
      return List.of();
    }
    var lines = new DataLines();
    lines.add("", mapper.readTree(json));
    return lines.lines.size() > MOST_LINES ? lines.cut() : List.copyOf(lines.lines);
  }

  private void add(String path, JsonNode node) {
    if (lines.size() > MOST_LINES || node.isNull()) {
      return;
    }
    if (node.isObject()) {
      node.properties().forEach(it -> add(below(path, readable(it.getKey())), it.getValue()));
    } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
      line(path, String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        add(below(path, Integer.toString(i + 1)), node.get(i));
      }
    } else {
      line(path, node.isBoolean() ? (node.asBoolean() ? "✓" : "✗") : node.asString());
    }
  }

  private void line(String path, String value) {
    var shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    lines.add(new Datum(path, shown));
  }

  private List<Datum> cut() {
    var shown = new ArrayList<>(lines.subList(0, MOST_LINES));
    shown.add(new Datum("…", "…"));
    return shown;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + " › " + name;
  }

  /// `costCentre` and `cost_centre` become `Cost centre`; `VAT` stays.
  private static String readable(String key) {
    var words =
        HUMP.matcher(key.replace('_', ' ').replace('-', ' '))
            .replaceAll(it -> it.group(1) + " " + it.group(2).toLowerCase(Locale.ROOT))
            .strip();
    return words.isEmpty()
        ? key
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
