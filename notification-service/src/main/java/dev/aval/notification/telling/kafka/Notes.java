package dev.aval.notification.telling.kafka;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Masked;
import dev.aval.contracts.Notifications;
import dev.aval.contracts.Notifications.Delivery;
import dev.aval.contracts.Notifications.Failed;
import dev.aval.contracts.Notifications.Kind;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Witness.Ended;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is told of messages that ended: one event for all that went out together about a revision,
/// one for each that failed. Those about no request are not told.
final class Notes {
  private static final int LONGEST_REASON = 2000;

  private record About(String requestId, int revision, Kind kind, boolean accepted) {}

  private Notes() {}

  static List<Note> of(List<Ended> ended, Instant now) {
    var sent = new LinkedHashMap<About, List<Delivery>>();
    var notes = new ArrayList<Note>();
    for (var it : ended) {
      if (!(it.message() instanceof OnRequest message)) continue;
      switch (it.sending()) {
        case Sent(var messageId) ->
            sent.computeIfAbsent(about(message, messageId), _ -> new ArrayList<>())
                .add(delivery(message, messageId));
        case Undeliverable(var why) -> notes.add(note(failed(message, why, now), now));
        default ->
            throw new IllegalArgumentException(
                "Expected a message that ended, but it is " + it.sending());
      }
    }
    sent.forEach((about, deliveries) -> notes.add(note(sent(about, deliveries, now), now)));
    return notes;
  }

  private static About about(OnRequest it, @Nullable String messageId) {
    var subject = it.about();
    return new About(subject.approvalId(), subject.revision(), kind(it), messageId != null);
  }

  private static Kind kind(OnRequest it) {
    return switch (it) {
      case ToApprove _, AskedByErp _ -> Kind.TO_APPROVE;
      case Reminded _, Nudged _, DeadlineNear _ -> Kind.REMINDER;
      case Concluded _ -> Kind.OUTCOME;
      case Released _ -> Kind.RELEASED;
      case Remarked _, Questioned _ -> Kind.COMMENT;
      case Receipt _ -> Kind.RECEIPT;
      case Settled _ -> Kind.SETTLED;
      case NotReached _ -> Kind.NOT_REACHED;
      case Held _ -> Kind.HELD;
      case CodeWanted _ -> Kind.CODE;
    };
  }

  private static Delivery delivery(OnRequest it, @Nullable String messageId) {
    var to = Masked.of(it.to().email(), it.about().approvalId());
    return new Delivery(
        to.to(),
        to.toDigest(),
        messageId == null ? null : sha256(messageId.replaceAll("[<>]", "")));
  }

  private static Notifications sent(About about, List<Delivery> deliveries, Instant now) {
    return new Notifications.Sent(
        about.requestId(),
        about.requestId(),
        about.revision(),
        about.kind(),
        about.accepted(),
        deliveries,
        now);
  }

  private static Failed failed(OnRequest it, String why, Instant now) {
    var about = it.about();
    var to = Masked.of(it.to().email(), about.approvalId());
    return new Failed(
        about.approvalId(),
        about.approvalId(),
        about.revision(),
        kind(it),
        to.to(),
        to.toDigest(),
        reason(why, it.to().email(), to.to()),
        now);
  }

  /// Mail servers like to repeat the address.
  static String reason(String why, String email, String masked) {
    var said =
        Pattern.compile(Pattern.quote(email), Pattern.CASE_INSENSITIVE)
            .matcher(why)
            .replaceAll(masked.replace("$", "\\$"))
            .replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
  }

  /// Each time that something is sent is an event of its own; told twice, it is the same.
  private static Note note(Notifications event, Instant now) {
    var body = Json.mapper().writeValueAsString(event);
    var requestId =
        switch (event) {
          case Notifications.Sent it -> it.requestId();
          case Failed it -> it.requestId();
        };
    return new Note(
        requestId + "/" + sha256(body).substring(0, 32).toLowerCase(Locale.ROOT),
        EventTypes.of(event.getClass()),
        requestId,
        now.toString(),
        body);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", never);
    }
  }
}
