package dev.aval.approval.evidence.web;

import dev.aval.approval.evidence.Verdict;
import dev.aval.approval.evidence.Verdict.Broken;
import dev.aval.approval.evidence.Verdict.Intact;

/// A verdict as the page says it.
///
/// @param words key of the message
/// @param n how many entries, or the first bad one
record ShownVerdict(String words, long n, boolean intact) {
  static ShownVerdict of(Verdict verdict) {
    return switch (verdict) {
      case Intact(var entries) -> new ShownVerdict("approval.evidence.intact", entries, true);
      case Broken(var n, var fault) ->
          new ShownVerdict("approval.evidence.broken." + fault, n, false);
    };
  }
}
