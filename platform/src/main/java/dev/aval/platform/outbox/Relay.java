package dev.aval.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Publishes what is held and removes it, until nothing is left, somebody else took over, or the
/// broker refuses.
///
/// Each step leaves the documents so that a crash after it loses nothing: what is in the outbox is
/// sent again by who finds the lease run out.
class Relay {
  /// An aggregate that is changed faster than it is published goes on in the sweep, so that its
  /// writer gets away.
  private static final int PASSES = 10;

  private final Rounds rounds;
  private final Leases leases;
  private final Duration sendTimeout;
  private final OutboxMetrics metrics;

  Relay(Rounds rounds, Leases leases, Duration sendTimeout, OutboxMetrics metrics) {
    this.rounds = rounds;
    this.leases = leases;
    this.sendTimeout = sendTimeout;
    this.metrics = metrics;
  }

  void drain(Holding taken) {
    var holding = taken;
    for (int pass = 1; !holding.isEmpty(); pass++) {
      metrics.publishing(holding.held().size());
      holding.held().forEach(it -> metrics.attempted(it.attempts()));
      holding = publish(holding);
      int found = leases.remove(holding);
      holding = found == holding.held().size() ? holding.with(List.of()) : added(holding, found);
      if (pass == PASSES && !holding.isEmpty()) {
        leases.handOver(holding);
        return;
      }
    }
  }

  /// @return what is ours after it
  Holding publish(Holding taken) {
    var holding = taken;
    for (var round = waiting(holding); !round.isEmpty(); round = waiting(holding)) {
      if (leases.now().plus(sendTimeout).isAfter(holding.until())) {
        holding = prolong(holding);
        round = waiting(holding);
      }
      rounds.send(round);
    }
    return holding;
  }

  private Holding prolong(Holding holding) {
    var prolonged = leases.prolong(holding);
    metrics.lostLeases(holding.held().size() - prolonged.held().size());
    return prolonged;
  }

  /// Some were not found as expected: events were added, or the lease is lost. Goes on with the
  /// former.
  private Holding added(Holding holding, int found) {
    var finished =
        holding.held().stream()
            .filter(it -> !it.isRefused())
            .collect(Collectors.toMap(Held::id, Held::acknowledged));
    var still =
        leases.still(holding).stream()
            .filter(it -> finished.containsKey(it.getString("_id")))
            .map(it -> Held.read(it, Objects.requireNonNull(finished.get(it.getString("_id")))))
            .toList();
    metrics.lostLeases(holding.held().size() - found - still.size());
    return holding.with(still);
  }

  private static List<Held> waiting(Holding holding) {
    return holding.held().stream().filter(Held::isWaiting).toList();
  }
}
