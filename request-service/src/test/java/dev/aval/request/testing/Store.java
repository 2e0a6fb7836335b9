package dev.aval.request.testing;

import com.mongodb.client.MongoClient;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import dev.aval.platform.testing.TestMongo;
import dev.aval.request.settings.SettingsText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A database of its own, and a broker that takes everything and keeps it to be looked at.
public final class Store {
  public static final SettingsText SETTINGS =
      text -> JsonMapper.shared().readValue(text.text(), new TypeReference<>() {});

  public final MongoTemplate mongo;
  public final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  public final Outbox outbox;

  public Store() {
    this(TestMongo.client());
  }

  public Store(MongoClient client) {
    mongo = new MongoTemplate(client, "request_" + UUID.randomUUID().toString().substring(0, 8));
    outbox =
        new Outbox(
            mongo,
            it -> {
              sent.add(it);
              return CompletableFuture.completedFuture(null);
            },
            "/aval/request-service",
            Clock.systemUTC(),
            OutboxSettings.defaults(),
            new SimpleMeterRegistry());
  }
}
