package dev.aval.link.reviewlinks;

import java.time.Instant;

/// What came of the wish for a new link.
public sealed interface Renewal {
  /// It goes to the address of this one, if that person is asked when the mail is written.
  record Wanted(ReviewLink link) implements Renewal {}

  record TooSoon(ReviewLink link, Instant again) implements Renewal {}

  /// A new link would open no more than this one.
  record Useless(Opened opened) implements Renewal {}
}
