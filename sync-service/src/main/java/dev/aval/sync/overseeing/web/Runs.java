package dev.aval.sync.overseeing.web;

import dev.aval.sync.runs.Reconciliation;

/// Which run it is about.
final class Runs {
  private Runs() {}

  /// Empty where none goes on.
  static String id(Reconciliation it) {
    return switch (it) {
      case Reconciliation.Running running -> running.run().id();
      case Reconciliation.Held held -> held.run().id();
      case Reconciliation.Idle _ -> "";
    };
  }
}
