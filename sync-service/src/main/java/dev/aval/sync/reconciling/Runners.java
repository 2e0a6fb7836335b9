package dev.aval.sync.reconciling;

import dev.aval.sync.erp.Erp;
import dev.aval.sync.runs.Reconciliation.Running;

/// Who does runs here.
public interface Runners {
  /// The name of this instance: another after each start, so that nobody takes himself for who he
  /// was.
  String owner();

  /// Does a run to its end, as long as its lease is ours.
  void run(Erp erp, Running running);
}
