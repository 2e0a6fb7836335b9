package dev.aval.platform.duework;

import java.time.Instant;

/// A task in our hands under a token.
///
/// @param since when it was due before it was taken
/// @param at when it was taken
record Held<T>(Task<T> task, String token, Instant since, Instant at) {
  String id() {
    return task.id();
  }
}
