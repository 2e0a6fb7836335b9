package dev.aval.request.requests;

/// Counts what happened, for operators.
public interface Tally {
  void submitted(String type);

  void rejected(String code);

  void concluded(Status outcome);
}
