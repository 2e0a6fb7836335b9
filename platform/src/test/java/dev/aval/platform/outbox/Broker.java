package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Keeps what arrives, in order of arrival, and refuses keys it is told to.
class Broker implements Publisher {
  private final List<Outgoing> arrived = new ArrayList<>();
  volatile String refusedKey = "";
  volatile boolean away;

  @Override
  public CompletableFuture<?> send(Outgoing record) {
    if (away || record.key().equals(refusedKey)) {
      return CompletableFuture.failedFuture(new IllegalStateException("refused"));
    }
    arrive(record);
    return CompletableFuture.completedFuture(null);
  }

  synchronized void arrive(Outgoing record) {
    arrived.add(record);
  }

  synchronized List<Outgoing> arrived() {
    return List.copyOf(arrived);
  }

  List<Outgoing> arrived(String topic, String key) {
    return arrived().stream()
        .filter(it -> it.topic().equals(topic) && it.key().equals(key))
        .toList();
  }

  List<String> ids(String topic, String key) {
    return arrived(topic, key).stream().map(it -> it.headers().get("ce_id")).toList();
  }
}
