package dev.aval.link.reviewlinks;

import java.time.Duration;
import java.time.Instant;

/// A personal link that lets one person see and decide one approval; known by the hash of its
/// token.
public record ReviewLink(String id, Invitation invitation, Instant mintedAt, Instant expiresAt) {
  static final Duration LONGEST = Duration.ofDays(7);

  /// Lives until the deadline, or a week when that is sooner (guarantees R8).
  static ReviewLink mint(Token token, Invitation invitation, Instant now) {
    var week = now.plus(LONGEST);
    var deadline = invitation.deadline();
    var end = deadline != null && deadline.isBefore(week) ? deadline : week;
    return new ReviewLink(token.id(), invitation, now, end);
  }
}
