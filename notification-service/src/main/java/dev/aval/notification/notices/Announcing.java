package dev.aval.notification.notices;

import dev.aval.notification.telling.Deliveries;
import dev.aval.notification.telling.Delivery;
import java.util.List;

/// Lets those who look know that there may be something new.
public record Announcing(Deliveries deliveries, Runnable bell) implements Deliveries {
  @Override
  public void accept(List<Delivery> all) {
    deliveries.accept(all);
    if (all.stream().anyMatch(Delivery::shown)) bell.run();
  }
}
