package dev.aval.link.ordering;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All forms that were sent.
public interface Submissions {
  /// Becoming [Submission.Sent] hands the order in.
  <R> R change(String reference, Function<Optional<Submission>, Move<R>> decide);

  Optional<Submission> find(String reference);

  /// Those of a link, newest first.
  List<Submission> of(String linkId, int size);
}
