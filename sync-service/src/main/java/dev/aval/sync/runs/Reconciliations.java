package dev.aval.sync.runs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is known of each ERP, by the name of its system.
public interface Reconciliations {
  Map<String, Reconciliation> all();

  Optional<Reconciliation> find(String system);

  /// One step; taken again when somebody else was faster.
  Step change(String system, Function<Optional<Reconciliation>, Step> step);
}
