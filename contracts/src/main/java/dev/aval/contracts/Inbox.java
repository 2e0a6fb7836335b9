package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What platforms ask of us, on [Topics#REQUESTS_INBOX], keyed by `externalId`.
///
/// Unlike everything we publish, these refuse unknown fields: a misspelt field must not be lost.
public sealed interface Inbox extends WireRecord {
  String account();

  String externalId();

  /// Idempotent on `ce_source`, `account` and `externalId`. With `via` it always waits for somebody
  /// else's yes (X5): naming a way in makes things stricter, never easier.
  @EventType("request.submit.v1")
  record Submit(
      String account,
      String type,
      String externalId,
      @Nullable String businessKey,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Money amount,
      @Nullable String subjectRef,
      @Nullable List<Person> approvers,
      @Nullable ReminderRule reminders,
      @Nullable Instant deadline,
      @Nullable Map<String, String> hold,
      @Nullable Map<String, @Nullable Object> data,
      @Nullable Via via)
      implements Inbox {}

  /// Another version of a request that waits, or that changes were asked for; the whole of it, as
  /// [Submit]. Idempotent on its content.
  @EventType("request.revise.v1")
  record Revise(
      String account,
      String type,
      String externalId,
      @Nullable String businessKey,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Money amount,
      @Nullable String subjectRef,
      @Nullable List<Person> approvers,
      @Nullable ReminderRule reminders,
      @Nullable Instant deadline,
      @Nullable Map<String, String> hold,
      @Nullable Map<String, @Nullable Object> data,
      @Nullable Via via)
      implements Inbox {}

  @EventType("request.cancel.v1")
  record Cancel(String account, String externalId, @Nullable String reason, @Nullable Person by)
      implements Inbox {}

  /// Those who have not answered are reminded now, at most once in four hours (D7).
  @EventType("request.remind.v1")
  record Remind(String account, String externalId, @Nullable String message, @Nullable Person by)
      implements Inbox {}

  /// What an approved request asked for has been carried out, or sent to production (B8). Said
  /// once; what comes again changes nothing.
  @EventType("request.release.v1")
  record Release(String account, String externalId, @Nullable String message, @Nullable Person by)
      implements Inbox {}

  /// The invoice that a request is held for is paid: people may be asked (D24). `invoice` keeps a
  /// later revision with another invoice from being released by this; what comes again changes
  /// nothing.
  @EventType("hold.release.v1")
  record HoldRelease(
      String account,
      String externalId,
      @Nullable String invoice,
      @Nullable String message,
      @Nullable Person by)
      implements Inbox {}
}
