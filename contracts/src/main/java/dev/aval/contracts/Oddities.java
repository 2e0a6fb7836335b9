package dev.aval.contracts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is JSON to the letter, yet breaks a store or a reader further on.
///
/// Half of a surrogate pair cannot be written as UTF-8; control characters, a leading `$` or
/// nothing at all make no field name in a database; `1e999999` fills a disk when written in full.
final class Oddities {
  private Oddities() {}

  static Optional<Violation> first(JsonNode tree) {
    return Optional.ofNullable(find(tree, ""));
  }

  private static @Nullable Violation find(JsonNode node, String pointer) {
    if (node.isObject()) {
      return inObject(node, pointer);
    }
    if (node.isArray()) {
      return inArray(node, pointer);
    }
    if (node.isString() && brokenText(node.stringValue())) {
      return odd(pointer, "text", "has half of a surrogate pair, which is no character");
    }
    return node.isNumber() && hugeNumber(node.decimalValue())
        ? odd(pointer, "range", "has more than %d digits".formatted(Limits.NUMBER_DIGITS))
        : null;
  }

  private static @Nullable Violation inObject(JsonNode object, String pointer) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (badName(field.getKey())) {
        return odd(
            pointer,
            "field-name",
            "has a field whose name is empty, begins with '$' or holds a control character");
      }
      Violation found = find(field.getValue(), Pointers.field(pointer, field.getKey()));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Violation inArray(JsonNode array, String pointer) {
    for (int i = 0; i < array.size(); i++) {
      Violation found = find(array.get(i), pointer + "/" + i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean badName(String name) {
    return name.isEmpty()
        || name.charAt(0) == '$'
        || name.chars().anyMatch(Character::isISOControl)
        || brokenText(name);
  }

  private static boolean brokenText(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static boolean hugeNumber(BigDecimal number) {
    return number.precision() > Limits.NUMBER_DIGITS
        || Math.abs((long) number.scale()) > Limits.NUMBER_DIGITS;
  }

  private static Violation odd(String pointer, String code, String what) {
    return new Violation(Pointers.fitting(pointer), code, Pointers.label(pointer) + " " + what);
  }
}
