package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What link-service tells about links, on [Topics#LINKS]: review links under their request id,
/// their people masked, see [Masked]; order links (`order-link.*`) under their own id. A link is
/// named by the hash of its token, never by the token.
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

  /// Somebody made an order link.
  ///
  /// @param requestType of the requests that come by it
  /// @param title what its form is called
  /// @param limit how many requests may come by it in all
  /// @param hourlyCap how many within an hour
  @EventType("order-link.created.v1")
  record OrderLinkCreated(
      String linkId,
      String account,
      String requestType,
      String title,
      Instant expiresAt,
      @Nullable Integer limit,
      int hourlyCap,
      Person by,
      Instant at)
      implements Links {}

  /// It takes nothing until it is enabled again.
  @EventType("order-link.disabled.v1")
  record OrderLinkDisabled(String linkId, String account, Person by, Instant at) implements Links {}

  /// It takes requests again, under the same address.
  @EventType("order-link.enabled.v1")
  record OrderLinkEnabled(String linkId, String account, Person by, Instant at) implements Links {}

  /// How long and how much it takes is another now.
  @EventType("order-link.changed.v1")
  record OrderLinkChanged(
      String linkId,
      String account,
      Instant expiresAt,
      @Nullable Integer limit,
      int hourlyCap,
      Person by,
      Instant at)
      implements Links {}

  /// Somebody sent its form: a request with this `externalId` and `ce_source` `/aval/link-service`
  /// goes to [Topics#REQUESTS_INBOX].
  ///
  /// @param uses how many it were with this one
  @EventType("order-link.used.v1")
  record OrderLinkUsed(String linkId, String account, String externalId, int uses, Instant at)
      implements Links {}
}
