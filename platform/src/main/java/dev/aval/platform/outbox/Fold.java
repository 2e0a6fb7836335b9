package dev.aval.platform.outbox;

import dev.aval.platform.outbox.Change.Commit;
import dev.aval.platform.outbox.Change.Keep;
import dev.aval.platform.outbox.Outcome.Decided;
import dev.aval.platform.outbox.Outcome.Seen;
import dev.aval.platform.outbox.Outcome.Thrown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Several commands on one aggregate, applied in order, to become one write.
final class Fold<S> {
  private final Stored<S> from;
  private final Telling<S> telling;
  private final int maxDepth;
  private final List<Entry> events = new ArrayList<>();
  private final Map<String, Long> seen = new LinkedHashMap<>();
  private Optional<S> state;
  private @Nullable Asked<S> newest;
  private @Nullable List<Entry> entries;

  Fold(Stored<S> from, Telling<S> telling, int maxDepth) {
    this.from = from;
    this.telling = telling;
    this.maxDepth = maxDepth;
    this.state = from.state();
  }

  /// What a command throws leaves the fold as it was before.
  Outcome apply(Asked<S> asked) {
    var origin = asked.command().origin();
    if (origin != null && hasSeen(origin)) {
      return new Seen();
    }
    try {
      checkDepth();
      var result = decide(asked);
      if (origin != null) {
        seen.merge(Stored.field(origin), origin.seq(), Math::max);
      }
      return new Decided(result);
    } catch (RuntimeException | Error thrown) {
      return new Thrown(thrown);
    }
  }

  Stored<S> from() {
    return from;
  }

  boolean isChanged() {
    return newest != null;
  }

  S next() {
    return state.orElseThrow();
  }

  long seq() {
    return from.seq() + events.size();
  }

  Map<String, Long> seen() {
    return seen;
  }

  /// The events in order, then the snapshot of where they led. Made once: what is stored is what is
  /// sent.
  List<Entry> entries() {
    if (entries == null) {
      entries = made();
    }
    return entries;
  }

  /// Who stores the first unpublished event also publishes it. While somebody else holds the lease,
  /// or nobody came back for it, this one only adds.
  boolean takesLease() {
    return !events.isEmpty() && from.lease() == null;
  }

  private List<Entry> made() {
    if (newest == null || events.isEmpty()) {
      return List.of();
    }
    var made = new ArrayList<>(events);
    made.addAll(telling.snapshot(next(), from.id(), seq(), newest));
    return made;
  }

  private boolean hasSeen(Origin origin) {
    return from.hasSeen(origin) || seen.getOrDefault(Stored.field(origin), -1L) >= origin.seq();
  }

  private void checkDepth() {
    if (from.depth() >= maxDepth) {
      throw new OutboxFull(from.id(), from.depth());
    }
  }

  private Object decide(Asked<S> asked) {
    return switch (asked.command().decide().apply(state)) {
      case Keep<S, ?>(var result) -> result;
      case Commit<S, ?>(var next, var told, var result) -> {
        var entries = entries(told, asked);
        if (telling.whole() && !entries.isEmpty()) events.clear();
        events.addAll(entries);
        state = Optional.of(next);
        newest = asked;
        this.entries = null;
        yield result;
      }
    };
  }

  private List<Entry> entries(List<?> told, Asked<S> asked) {
    var entries = new ArrayList<Entry>();
    long before = telling.whole() ? from.seq() : seq();
    for (var event : told) {
      entries.add(telling.event(event, from.id(), before + entries.size() + 1, asked));
    }
    return entries;
  }
}
