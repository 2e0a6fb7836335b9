package dev.aval.link.ordering;

import dev.aval.link.orderlinks.Obstacle;
import dev.aval.link.orderlinks.OrderLink;

/// What a link turned out to be for whoever came by it.
public sealed interface Arrival {
  record Welcome(OrderLink link) implements Arrival {}

  record Shut(OrderLink link, Obstacle why) implements Arrival {}

  /// Never made, mistyped or cut off: all the same to whoever asks.
  record Unknown() implements Arrival {}
}
