package dev.aval.request.gates;

import dev.aval.request.requests.Cause;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All gates we know of.
public interface Gates {
  /// What one gate has to do; nothing where nothing changed.
  record Step(String gateId, Cause cause, Function<Optional<Gate>, Optional<Turn>> decide) {}

  record Turn(Gate next, GateEvent event) {}

  /// Runs every step on its gate; what a record did once it never does again.
  void changeAll(List<Step> steps);

  Optional<Gate> find(String gateId);
}
