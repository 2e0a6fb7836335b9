package dev.aval.contracts;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Says a schema error in a stable code and plain words, with the rule but hardly any input.
final class Wording {
  private static final int ENUM_LISTED = 10;

  private Wording() {}

  static Violation of(String type, Error error) {
    String place = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "required" -> at(field(place, error), "required", "is required");
      case "additionalProperties" ->
          at(field(place, error), "unknown-field", "is not a field of " + type);
      case "type" -> at(place, "type", "must be " + typeName(error) + hint(place, error));
      case "enum" -> at(place, "enum", "must be " + choice(error));
      case "minLength" -> at(place, "too-short", atLeast(error, "characters"));
      case "maxLength" -> at(place, "too-long", atMost(error, "characters"));
      case "minItems" -> at(place, "too-few", atLeast(error, "entries"));
      case "maxItems" -> at(place, "too-many", atMost(error, "entries"));
      case "maxProperties" -> at(place, "too-many", atMost(error, "fields"));
      case "minimum" -> at(place, "range", "must be at least " + rule(error));
      case "maximum" -> at(place, "range", "must be at most " + rule(error));
      case "uniqueItems" -> at(place, "repeated", "must not have an entry twice");
      default -> at(place, "format", "must be " + description(error));
    };
  }

  private static Violation at(String pointer, String code, String rule) {
    return new Violation(Pointers.fitting(pointer), code, Pointers.label(pointer) + " " + rule);
  }

  private static String field(String parent, Error error) {
    return Pointers.field(parent, String.valueOf(error.getProperty()));
  }

  private static String atLeast(Error error, String unit) {
    return rule(error).equals("1")
        ? "must not be empty"
        : "must have at least %s %s".formatted(rule(error), unit);
  }

  private static String atMost(Error error, String unit) {
    return "must have at most %s %s".formatted(rule(error), unit);
  }

  private static String rule(Error error) {
    return error.getSchemaNode().asString();
  }

  private static String typeName(Error error) {
    return switch (rule(error)) {
      case "string" -> "a string";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      default -> "an object";
    };
  }

  /// Many writers say `null` for what they do not have.
  private static String hint(String place, Error error) {
    boolean nothing = error.getInstanceNode().isNull() && !place.isEmpty();
    return nothing ? ", not null; leave the field out" : "";
  }

  private static String choice(Error error) {
    JsonNode choices = error.getSchemaNode();
    return choices.size() > ENUM_LISTED
        ? description(error)
        : choices
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(", ", "one of ", ""));
  }

  private static String description(Error error) {
    var location = error.getSchemaLocation();
    String keyword = location.getFragment().toString();
    String schema = keyword.substring(0, keyword.lastIndexOf('/'));
    String words = SchemaFiles.description(location.getAbsoluteIri().toString(), schema);
    return words.isEmpty() ? "as the schema says" : words;
  }
}
