package dev.aval.link.orderlinks;

/// What is decided about an order link, and what whoever asked is told.
public sealed interface Step<R> {
  R result();

  record To<R>(OrderLink next, OrderLinkEvent event, R result) implements Step<R> {}

  record Keep<R>(R result) implements Step<R> {}

  static <R> Step<R> to(OrderLink next, OrderLinkEvent event, R result) {
    return new To<>(next, event, result);
  }

  static <R> Step<R> keep(R result) {
    return new Keep<>(result);
  }
}
