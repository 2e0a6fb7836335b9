package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Digest.Part;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Remarked;
import org.jspecify.annotations.Nullable;

/// One message of a digest: what it would be called as a mail of its own, and where it leads.
///
/// @param about who asks, in which account, for how much
/// @param words what somebody wrote
/// @param asks for a decision, by a link of its own
record DigestLine(
    String subject,
    @Nullable String about,
    @Nullable String words,
    @Nullable String deadline,
    @Nullable String link,
    boolean asks) {
  static DigestLine of(Part part, String subject, Reading reading) {
    var message = part.message();
    var asking = message instanceof Asking it ? it : null;
    return new DigestLine(
        subject,
        message instanceof OnRequest it ? about(it, reading) : null,
        words(message),
        asking == null || asking.deadline() == null ? null : reading.date(asking.deadline()),
        asking == null ? page(message) : part.link(),
        asking != null);
  }

  private static String about(OnRequest message, Reading reading) {
    var it = message.about();
    var amount = reading.amount(it.amount(), it.currency());
    return it.requester() + " · " + it.account() + (amount == null ? "" : " · " + amount);
  }

  private static @Nullable String words(Message message) {
    return switch (message) {
      case Questioned it -> it.text();
      case Remarked it -> it.text();
      case Concluded it -> it.reason();
      default -> null;
    };
  }

  private static @Nullable String page(Message message) {
    return switch (message) {
      case Questioned it -> it.page();
      case NotReached it -> it.page();
      case OnAbsence it -> it.about().page();
      default -> null;
    };
  }
}
