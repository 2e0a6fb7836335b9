package dev.aval.link.ordering;

import dev.aval.link.orderlinks.Obstacle;

/// What became of a form that was sent.
public sealed interface Sending {
  /// It waits, from now on or since it was sent for the first time.
  record Waits(String reference) implements Sending {}

  /// This form was sent already, with something else in it.
  record SentOtherwise(String reference) implements Sending {}

  record Shut(Obstacle why) implements Sending {}

  record Unknown() implements Sending {}
}
