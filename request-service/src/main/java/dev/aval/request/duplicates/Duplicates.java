package dev.aval.request.duplicates;

import dev.aval.request.requests.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// T2: a request that repeats a live one, by its business key or its content, is accepted, and says
/// which it repeats.
///
/// What waits, and what was approved within the window, counts: an order that was refused may be
/// asked for again. Two that come at the same moment by different ways may miss each other; the
/// mark is a hint for people, not a lock.
public final class Duplicates {
  private final Firsts firsts;
  private final Duration window;

  public Duplicates(Firsts firsts, Duration window) {
    this.firsts = firsts;
    this.window = window;
  }

  /// The first of each request that repeats one, by request id; of those handed in together, too.
  public Map<String, String> of(List<Facts> handedIn, Instant now) {
    if (handedIn.isEmpty()) return Map.of();
    var live = live(handedIn, now.minus(window));
    var found = new HashMap<String, String>();
    for (var facts : handedIn) {
      var first = first(facts, live);
      first.ifPresentOrElse(
          it -> found.put(facts.requestId(), it.requestId()), () -> add(live, first(facts)));
    }
    return found;
  }

  private Map<Long, First> live(List<Facts> handedIn, Instant since) {
    var looked = new HashSet<Long>();
    handedIn.forEach(it -> looked.addAll(it.likeness()));
    var live = new HashMap<Long, First>();
    firsts.alike(looked).stream()
        .filter(it -> it.waits() || !it.submittedAt().isBefore(since))
        .sorted(Comparator.comparing(First::submittedAt))
        .forEach(it -> add(live, it));
    return live;
  }

  private static Optional<First> first(Facts facts, Map<Long, First> live) {
    return facts.likeness().stream()
        .map(live::get)
        .filter(Objects::nonNull)
        .filter(it -> !it.requestId().equals(facts.requestId()))
        .findFirst();
  }

  private static void add(Map<Long, First> live, First first) {
    first.likeness().forEach(it -> live.putIfAbsent(it, first));
  }

  private static First first(Facts facts) {
    return new First(facts.requestId(), true, facts.submittedAt(), facts.likeness());
  }
}
