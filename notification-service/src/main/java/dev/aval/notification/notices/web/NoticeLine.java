package dev.aval.notification.notices.web;

import dev.aval.notification.notices.Notice;
import dev.aval.notification.notices.Target;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnAlarm;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Title;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// One notice as a line of the page.
///
/// @param about who asked, and in which account
/// @param said what somebody wrote
record NoticeLine(
    String id,
    String title,
    @Nullable String about,
    @Nullable String said,
    Instant at,
    boolean unread,
    String href) {
  static NoticeLine of(Notice it, MessageSource words, Locale locale) {
    var title = Title.of(it.message());
    return new NoticeLine(
        it.id(),
        Objects.requireNonNull(words.getMessage(title.key(), title.about().toArray(), locale)),
        about(it),
        said(it),
        it.at(),
        it.unread(),
        Target.of(it.message()));
  }

  private static @Nullable String about(Notice notice) {
    return switch (notice.message()) {
      case OnRequest it -> it.about().requester() + " · " + it.about().account();
      case OnAbsence it -> it.about().account();
      case OnAlarm it -> it.about().detail();
      default -> null;
    };
  }

  private static @Nullable String said(Notice notice) {
    return switch (notice.message()) {
      case Questioned it -> it.text();
      case Remarked it -> it.text();
      default -> null;
    };
  }
}
