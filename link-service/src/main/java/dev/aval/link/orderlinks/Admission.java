package dev.aval.link.orderlinks;

/// What an order link says to a request that wants to come by it.
public sealed interface Admission {
  /// It counts, now or since an earlier time that the same one came.
  record Admitted() implements Admission {}

  record Shut(Obstacle why) implements Admission {}

  record Unknown() implements Admission {}
}
