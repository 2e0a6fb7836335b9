package dev.aval.notification.webhooks.kafka;

import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import dev.aval.notification.webhooks.Happening;
import dev.aval.notification.webhooks.Telling;
import dev.aval.notification.webhooks.Types;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Recorded;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.core.JsonToken;

/// Topic `aval.requests` once more, in a group of its own: events go on as they were published.
@Configuration(proxyBeanMethods = false)
class HappeningsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> webhooks(Inlets inlets, Telling telling) {
    return inlets.recorder(
        Set.of(Topics.REQUESTS),
        batch ->
            telling.tell(
                batch.stream()
                    .filter(it -> Types.ALL.contains(it.type()))
                    .map(HappeningsConsumer::happening)
                    .toList()));
  }

  private static Happening happening(Recorded it) {
    return new Happening(it.eventId(), account(it.body()), it.type(), it.time(), it.body());
  }

  /// Read no further than that: hardly any event is told to anybody.
  static String account(String body) {
    try (var json = Json.mapper().createParser(body)) {
      json.nextToken();
      for (var name = json.nextName(); name != null; name = json.nextName()) {
        var value = json.nextToken();
        if (name.equals("account")) return value == JsonToken.VALUE_STRING ? json.getString() : "";
        json.skipChildren();
      }
      return "";
    }
  }
}
