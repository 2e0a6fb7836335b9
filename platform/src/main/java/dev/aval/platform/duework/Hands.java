package dev.aval.platform.duework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What this instance has in hand, and who waits in its hands for whom. Whoever stands right behind
/// somebody in them stays there, with nothing written down, until that one is put down.
final class Hands<T> {
  private record Place<T>(Held<T> held, List<Held<T>> behind) {
    Place(Held<T> held) {
      this(held, new ArrayList<>());
    }
  }

  private final Map<String, Place<T>> places = new HashMap<>();

  synchronized void hold(Collection<Held<T>> all) {
    all.forEach(it -> places.put(it.id(), new Place<>(it)));
  }

  /// @return whether the one before is in these hands, so that whoever puts it down has the next
  synchronized boolean follows(Held<T> next, Turn turn) {
    var before = places.get(turn.before());
    if (before == null || !before.held().token().equals(turn.holder())) return false;
    return before.behind().add(next);
  }

  /// @return who is next. Where two were stored at the same moment and each saw nobody but this one
  ///   before it, the other follows the one
  synchronized Optional<Held<T>> putDown(Held<T> it) {
    var place = places.get(it.id());
    if (place == null || !place.held().token().equals(it.token())) return Optional.empty();
    places.remove(it.id());
    if (place.behind().isEmpty()) return Optional.empty();
    var next = place.behind().removeFirst();
    places.computeIfAbsent(next.id(), _ -> new Place<>(next)).behind().addAll(place.behind());
    return Optional.of(next);
  }

  /// What is left to its lease, with all that stands behind it.
  void drop(Collection<Held<T>> all) {
    for (var one : all) {
      for (var it = putDown(one); it.isPresent(); it = putDown(it.get())) {}
    }
  }
}
