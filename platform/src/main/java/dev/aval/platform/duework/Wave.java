package dev.aval.platform.duework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is handled together, and what goes back unhandled with it.
final class Wave<T> {
  /// @param at when to look again
  record Back<T>(Held<T> held, Instant at) {}

  private final Hands<T> hands;
  private final List<Held<T>> handled = new ArrayList<>();
  private final List<Back<T>> back = new ArrayList<>();

  Wave(Hands<T> hands) {
    this.hands = hands;
  }

  void handle(Held<T> it) {
    handled.add(it);
  }

  /// With all that stands behind it.
  void putBack(Held<T> it, Instant at) {
    for (var one = Optional.of(it); one.isPresent(); one = hands.putDown(one.get())) {
      back.add(new Back<>(one.get(), at));
    }
  }

  boolean isEmpty() {
    return handled.isEmpty() && back.isEmpty();
  }

  List<Held<T>> handled() {
    return handled;
  }

  List<Back<T>> back() {
    return back;
  }
}
