package dev.aval.approval.operating;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Counting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which stage an operator means.
final class Stages {
  private Stages() {}

  /// From 0, where it is open.
  static Optional<Integer> open(Pending it, @Nullable Integer number) {
    var live = Counting.of(it.live()).live();
    return number == null
        ? live.stream().findFirst()
        : live.stream().filter(open -> open == number - 1).findFirst();
  }
}
