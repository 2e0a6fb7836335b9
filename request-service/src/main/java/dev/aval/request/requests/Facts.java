package dev.aval.request.requests;

import java.time.Instant;

/// What stays true of a request whatever becomes of it.
///
/// @param accountVersion the account it was judged under
/// @param digest of what approvers are shown, see [Digests]
/// @param fingerprint of everything handed in: tells the same body again from another one
public record Facts(
    String requestId,
    String source,
    long accountVersion,
    int revision,
    String digest,
    String fingerprint,
    Submission asked,
    Instant submittedAt) {
  private static final int FIRST = 1;

  public static Facts of(
      String source, long accountVersion, Submission asked, Instant submittedAt) {
    return of(source, accountVersion, asked, asked, submittedAt);
  }

  /// @param asked what was handed in, with what the account adds to it
  public static Facts of(
      String source,
      long accountVersion,
      Submission handedIn,
      Submission asked,
      Instant submittedAt) {
    return new Facts(
        RequestIds.of(source, asked.account(), asked.externalId()),
        source,
        accountVersion,
        FIRST,
        Digests.shown(asked),
        Digests.whole(handedIn),
        asked,
        submittedAt);
  }
}
