package dev.aval.gateway.limits;

import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Whose session a cookie holds: that of its link, so that opening the link anew gains nothing
/// (R19). It is believed for counting alone; whether it is true, the service finds out, and what it
/// does not know counts as guessed.
final class LinkSession {
  private static final String LINK = "link_id";

  private LinkSession() {}

  /// The id of the link, or the whole value where it names none.
  static String link(String value) {
    var parts = value.split("\\.", 3);
    if (parts.length != 3) return value;
    try {
      var claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
      return claims.path(LINK).asString(value);
    } catch (IllegalArgumentException | JacksonException _) {
      return value;
    }
  }
}
