package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Digest.Part;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import java.util.Objects;
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
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_WORDS = 160;

  static DigestLine of(Part part, String subject, Reading reading) {
    var message = part.message();
    var asking = message instanceof Asking it ? it : null;
    return new DigestLine(
        Objects.requireNonNull(cut(subject, LONGEST_TITLE)),
        message instanceof OnRequest it ? about(it, reading) : null,
        cut(words(message), LONGEST_WORDS),
        asking == null || asking.deadline() == null ? null : reading.date(asking.deadline()),
        asking == null ? page(message) : part.link(),
        asking != null);
  }

  /// Many lines have to stay one mail of less than 100 kB.
  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest) + "…";
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
      case Released it -> it.words();
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
