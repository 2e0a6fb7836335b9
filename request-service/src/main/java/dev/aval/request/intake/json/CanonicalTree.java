package dev.aval.request.intake.json;

import dev.aval.request.requests.CanonicalJson;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Objection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON tree into canonical text.
///
/// The canonical form knows only doubles, so two numbers that differ beyond a double's precision
/// would have one digest. Such a number is objected to: as a string it keeps every digit.
final class CanonicalTree {
  private final List<Objection> objections = new ArrayList<>();

  JsonText of(JsonNode tree, String pointer) {
    return new JsonText(CanonicalJson.of(value(tree, pointer)));
  }

  List<Objection> objections() {
    return objections;
  }

  void object(String pointer, String code, String message) {
    objections.add(new Objection(pointer, code, message));
  }

  private @Nullable Object value(JsonNode node, String pointer) {
    return switch (node.getNodeType()) {
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node.decimalValue(), pointer);
      case OBJECT -> members(node, pointer);
      case ARRAY -> items(node, pointer);
      default -> null;
    };
  }

  private TreeMap<String, @Nullable Object> members(JsonNode node, String pointer) {
    var members = new TreeMap<String, @Nullable Object>();
    for (var member : node.properties()) {
      String step = member.getKey().replace("~", "~0").replace("/", "~1");
      members.put(member.getKey(), value(member.getValue(), pointer + "/" + step));
    }
    return members;
  }

  private List<@Nullable Object> items(JsonNode node, String pointer) {
    var items = new ArrayList<@Nullable Object>(node.size());
    for (int i = 0; i < node.size(); i++) items.add(value(node.get(i), pointer + "/" + i));
    return items;
  }

  private Double number(BigDecimal number, String pointer) {
    double value = number.doubleValue();
    boolean exact =
        !Double.isInfinite(value) && new BigDecimal(Double.toString(value)).compareTo(number) == 0;
    if (exact) return value;
    object(
        pointer,
        Objection.INEXACT_NUMBER,
        "Expected a number that a double holds; send more digits as a string");
    return 0.0;
  }
}
