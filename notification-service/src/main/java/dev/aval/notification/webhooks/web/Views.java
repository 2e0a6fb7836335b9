package dev.aval.notification.webhooks.web;

import dev.aval.notification.webhooks.Endpoint;
import dev.aval.notification.webhooks.Line;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Endpoints and their log as JSON.
final class Views {
  private Views() {}

  record EndpointView(
      String id,
      String url,
      List<String> types,
      boolean enabled,
      @Nullable String off,
      String createdBy,
      Instant createdAt) {
    static EndpointView of(Endpoint it) {
      var off = it.off();
      return new EndpointView(
          it.id(),
          it.url(),
          it.types(),
          it.isOn(),
          off == null ? null : off.name(),
          it.createdBy(),
          it.createdAt());
    }
  }

  /// Shown when it is made, and never again over this way.
  record WithSecret(EndpointView webhook, String secret) {
    static WithSecret of(Endpoint it) {
      return new WithSecret(EndpointView.of(it), it.secrets().getFirst().value());
    }
  }

  record LineView(
      String id,
      String event,
      String type,
      Line.Status status,
      int attempts,
      @Nullable Integer answer,
      @Nullable String why,
      Instant at) {
    static LineView of(Line it) {
      return new LineView(
          it.id(),
          it.call().id(),
          it.call().kind(),
          it.status(),
          it.attempts(),
          it.answer(),
          it.why(),
          it.at());
    }
  }

  record EndpointList(List<EndpointView> items) {}

  record LineList(List<LineView> items) {}
}
