package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What notification-service tells about its messages, on [Topics#NOTIFICATIONS], keyed by request
/// id. It is evidence, not a directory: people are masked, see [Masked].
public sealed interface Notifications extends WireRecord {
  enum Kind {
    TO_APPROVE,
    REMINDER,
    OUTCOME,
    COMMENT,
    RECEIPT,
    SETTLED,
    NOT_REACHED,
    HELD,
    CODE,
    RELEASED
  }

  /// One message to one person.
  ///
  /// @param messageDigest the SHA-256 of the mail's Message-ID without its brackets, in hex: it
  ///   names the address; absent where mails are off
  record Delivery(String to, String toDigest, @Nullable String messageDigest) {}

  /// Messages about one request that went out together.
  ///
  /// @param accepted whether the mail server took them; where mails are off nobody did
  @EventType("notification.sent.v1")
  record Sent(
      String approvalId,
      String requestId,
      int revision,
      Kind kind,
      boolean accepted,
      List<Delivery> deliveries,
      Instant at)
      implements Notifications {}

  /// The mail server will never take this one.
  @EventType("notification.failed.v1")
  record Failed(
      String approvalId,
      String requestId,
      int revision,
      Kind kind,
      String to,
      String toDigest,
      String reason,
      Instant at)
      implements Notifications {}
}
