package dev.aval.notification.webhooks;

import java.util.List;

/// Calls that are still to be made.
public interface Calls {
  /// One that is known already is left as it is.
  void make(List<Call> calls);

  /// The same once more, whatever became of it.
  void repeat(Call call);
}
