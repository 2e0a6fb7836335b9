package dev.aval.platform.outbox;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Decides by seed what goes wrong, and counts it, until healed.
final class Faults {
  private final Random random;
  private final Map<String, Integer> happened = new TreeMap<>();
  private boolean healed;

  Faults(long seed) {
    random = new Random(seed);
  }

  /// From the system property `aval.storm.seed`, else the time. Printed by whoever uses it.
  static long seed() {
    return Long.getLong("aval.storm.seed", System.nanoTime());
  }

  synchronized boolean happens(String what, double probability) {
    boolean happens = !healed && random.nextDouble() < probability;
    if (happens) {
      happened.merge(what, 1, Integer::sum);
    }
    return happens;
  }

  synchronized int upTo(int bound) {
    return random.nextInt(bound);
  }

  synchronized void heal() {
    healed = true;
  }

  synchronized Map<String, Integer> happened() {
    return new TreeMap<>(happened);
  }
}
