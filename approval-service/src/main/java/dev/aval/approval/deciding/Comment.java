package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;
import java.time.Instant;

/// A remark beside the decision (Z5).
///
/// @param asks the requester is asked: the clock stands still until he answers
public record Comment(Person by, String text, boolean asks, Instant at) {
  /// Said again, as by a second click.
  public boolean repeats(Comment other) {
    return by.is(other.by.email()) && text.equals(other.text) && asks == other.asks;
  }
}
