package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What link-service tells about review links, on [Topics#LINKS], keyed by request id. A link is
/// named by the hash of its token, never by the token; people are masked, see [Masked].
///
/// That a link ends is not told here: it ends at its time, or with `approval.closed.v1`.
public sealed interface Links extends WireRecord {
  /// One person's link.
  record Link(String linkId, String to, String toDigest, Instant expiresAt) {}

  /// Links to one revision that were made together.
  @EventType("link.created.v1")
  record Created(String approvalId, String requestId, int revision, List<Link> links, Instant at)
      implements Links {}

  /// Somebody followed a link, or something did: a mail scanner looks the same. The first time
  /// within a quarter of an hour is told.
  ///
  /// @param agent what the browser calls itself
  @EventType("link.opened.v1")
  record Opened(
      String approvalId,
      String requestId,
      int revision,
      String linkId,
      String to,
      String toDigest,
      @Nullable String agent,
      Instant at)
      implements Links {}
}
