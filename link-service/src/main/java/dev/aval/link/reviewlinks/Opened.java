package dev.aval.link.reviewlinks;

/// What a link turned out to be when somebody opened it.
public sealed interface Opened {
  record Alive(ReviewLink link) implements Opened {}

  record Expired(ReviewLink link) implements Opened {}

  record Dead(ReviewLink link, Death death) implements Opened {}

  /// Never minted, mistyped or cut off: all the same to whoever asks.
  record Unknown() implements Opened {}
}
