package dev.aval.contracts;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/// Bytes from outside, read with suspicion: small, shallow, UTF-8, one meaning only.
///
/// What is [Readable] can be stored and published as it is; its schema is still to be checked.
public sealed interface Body {
  record Readable(JsonNode tree) implements Body {}

  record Unreadable(Violation why) implements Body {}

  static Body read(byte[] bytes) {
    if (bytes.length > Limits.BODY_BYTES) {
      return unreadable(
          "too-large",
          "the body has %d bytes; at most %d are accepted"
              .formatted(bytes.length, Limits.BODY_BYTES));
    }
    try {
      JsonNode tree = StrictJson.MAPPER.readTree(bytes);
      if (tree.isMissingNode()) {
        return unreadable("empty", "the body is empty");
      }
      return Oddities.first(tree).<Body>map(Unreadable::new).orElseGet(() -> new Readable(tree));
    } catch (StreamConstraintsException tooMuch) {
      return unreadable(
          "too-deep",
          "the body passes a limit: %d levels, %d characters in a field name, %d digits in a number"
              .formatted(Limits.DEPTH, Limits.FIELD_NAME, Limits.NUMBER_DIGITS));
    } catch (JacksonException broken) {
      return unreadable("not-json", StrictJson.whatIsBroken(broken));
    }
  }

  private static Body unreadable(String code, String message) {
    return new Unreadable(new Violation("", code, message));
  }
}
