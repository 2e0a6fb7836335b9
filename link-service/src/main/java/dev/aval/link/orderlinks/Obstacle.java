package dev.aval.link.orderlinks;

/// Why an order link takes nothing now.
public enum Obstacle {
  DISABLED,
  EXPIRED,
  /// As many requests came as may come in all.
  USED_UP,
  /// As many came as may come within an hour.
  BUSY
}
