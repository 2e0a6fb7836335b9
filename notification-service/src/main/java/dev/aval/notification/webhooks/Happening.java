package dev.aval.notification.webhooks;

import java.time.Instant;

/// Something happened to a request of an account.
///
/// @param body the event, as JSON
public record Happening(String id, String account, String type, Instant at, String body) {
  /// The shape that Standard Webhooks asks for.
  String payload() {
    return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}".formatted(type, at, body);
  }
}
