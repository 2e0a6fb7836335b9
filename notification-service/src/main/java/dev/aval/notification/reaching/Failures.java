package dev.aval.notification.reaching;

import java.util.List;

/// What did not reach anybody, for operators.
public interface Failures {
  void keep(List<Unreached> failed);

  /// The newest first.
  List<Unreached> newest(int limit);
}
