package dev.aval.link.orderlinks;

import java.time.Instant;

/// What happened to an order link; the link is as it is afterwards.
public sealed interface OrderLinkEvent {
  OrderLink link();

  record Created(OrderLink link) implements OrderLinkEvent {}

  record Disabled(OrderLink link, Person by, Instant at) implements OrderLinkEvent {}

  record Enabled(OrderLink link, Person by, Instant at) implements OrderLinkEvent {}

  record Changed(OrderLink link, Person by, Instant at) implements OrderLinkEvent {}

  record Used(OrderLink link, Use use) implements OrderLinkEvent {}
}
