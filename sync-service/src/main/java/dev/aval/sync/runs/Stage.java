package dev.aval.sync.runs;

/// How far a run is. Each is a checkpoint: whoever goes on begins here.
public sealed interface Stage {
  /// @param cursor of the page to read next
  record Reading(String cursor) implements Stage {}

  /// Everything is read; nothing of it has changed anything yet.
  record Judging() implements Stage {}

  /// @param after the last difference that was dealt with
  record Applying(String after) implements Stage {}
}
