package dev.aval.link.reviewlinks;

/// Where it is known who is asked: what is handed in there is carried out or answered.
public interface Desk {
  /// Returns when it is handed in.
  ///
  /// @throws RuntimeException it is not
  void sendAgain(ReviewLink link);
}
