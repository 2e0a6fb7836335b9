package dev.aval.link.ordering;

/// What is decided about a submission. Only [Submission.Sent] is told to anybody.
public sealed interface Move<R> {
  R result();

  record To<R>(Submission next, R result) implements Move<R> {}

  record Keep<R>(R result) implements Move<R> {}
}
