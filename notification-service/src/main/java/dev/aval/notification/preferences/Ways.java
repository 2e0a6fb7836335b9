package dev.aval.notification.preferences;

import dev.aval.notification.telling.Cover.Reader;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AlarmCleared;
import dev.aval.notification.telling.Message.AlarmRaised;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.Receipt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/// Which way a message goes to somebody with these preferences. Codes and what he himself has just
/// caused wait for nothing; nor does what has to be answered before the wait would be over.
final class Ways {
  private static final Set<String> AT_ONCE = Set.of("MODE_OFF", "SELF_EXEMPT", "NO_APPROVER");

  private Ways() {}

  static Delivery of(Message message, Preferences his, Instant now, ZoneId zone) {
    var concern = Concern.of(message);
    if (concern.isEmpty()) return unasked(message, now);
    var channel = his.channel(concern.get());
    var together = his.gathers(concern.get());
    var mail = channel.mails() ? mail(message, together, his, now, zone) : new Mail.None();
    return new Delivery(message, now, channel.shows(), mail);
  }

  /// What nobody chooses: codes are mailed and never shown, alarms are both, their end is shown.
  private static Delivery unasked(Message message, Instant now) {
    return switch (message) {
      case AlarmCleared it -> new Delivery(it, now, true, new Mail.None());
      case AlarmRaised it when it.oneOfMany() -> new Delivery(it, now, true, new Mail.None());
      case AlarmRaised it -> Delivery.now(it, now);
      default -> new Delivery(message, now, false, new Mail.Now());
    };
  }

  private static Mail mail(
      Message message, boolean together, Preferences his, Instant now, ZoneId zone) {
    if (isHisOwnDoing(message)) return new Mail.Now();
    if (together && waits(message, his.nextDigest(now, zone))) {
      return new Mail.Gathered();
    }
    var end = his.afterQuiet(now, zone);
    return end.isAfter(now) && waits(message, end) ? new Mail.Later(end) : new Mail.Now();
  }

  private static boolean waits(Message message, Instant until) {
    return !(message instanceof Asking it) || it.deadline() == null || it.deadline().isAfter(until);
  }

  private static boolean isHisOwnDoing(Message message) {
    return switch (message) {
      case Receipt _ -> true;
      case Concluded it -> it.because() != null && AT_ONCE.contains(it.because());
      case OnAbsence it -> it.about().reader() == Reader.ABSENT;
      default -> false;
    };
  }
}
