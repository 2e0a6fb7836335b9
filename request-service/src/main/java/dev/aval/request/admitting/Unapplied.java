package dev.aval.request.admitting;

/// Told of what was accepted and cannot be done: the account stays as it was, and a human has to
/// see to it.
public interface Unapplied {
  /// @param why a stable code for machines
  void left(Admission admission, String why);
}
