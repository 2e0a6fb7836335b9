package dev.aval.approval.evidence.kafka;

import dev.aval.contracts.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// The account that a body names, without reading the rest of it.
final class AccountCode {
  private AccountCode() {}

  static @Nullable String in(String body) {
    try (var parser = Json.mapper().createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("account")) {
          return parser.getString();
        }
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException notJson) {
      return null;
    }
  }
}
