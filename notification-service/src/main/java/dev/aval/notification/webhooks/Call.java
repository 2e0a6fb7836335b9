package dev.aval.notification.webhooks;

import java.time.Instant;

/// One event on its way to one endpoint.
///
/// @param id the event's, by which the platform knows a repetition
/// @param body as it is sent
public record Call(
    String id, String endpoint, String account, String kind, Instant at, String body) {
  /// An event is told to an endpoint once, however often it comes.
  public String delivery() {
    return id + ":" + endpoint;
  }
}
