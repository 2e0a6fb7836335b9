package dev.aval.link.reviewlinks;

/// Why a link opens nothing any more.
public sealed interface Death {
  record Ended(Ending ending) implements Death {}

  /// A newer revision is asked about.
  record Superseded() implements Death {}

  /// Others are asked instead.
  record Released() implements Death {}

  /// For those who ask by machine: the outcome, or what there is in its place.
  default String word() {
    return switch (this) {
      case Ended it -> it.ending().outcome();
      case Superseded _ -> "SUPERSEDED";
      case Released _ -> "RELEASED";
    };
  }
}
