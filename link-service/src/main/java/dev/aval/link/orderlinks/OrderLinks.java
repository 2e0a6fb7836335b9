package dev.aval.link.orderlinks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All order links that were made.
public interface OrderLinks {
  /// In the list of an account, newest first.
  record Position(Instant createdAt, String linkId) {
    public static Position of(OrderLink it) {
      return new Position(it.createdAt(), it.linkId());
    }
  }

  /// Decides again when somebody else was faster.
  <R> R change(String linkId, Function<Optional<OrderLink>, Step<R>> decide);

  Optional<OrderLink> find(String linkId);

  List<OrderLink> of(String account, Optional<Position> after, int size);
}
