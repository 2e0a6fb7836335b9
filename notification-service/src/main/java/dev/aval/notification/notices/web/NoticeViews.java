package dev.aval.notification.notices.web;

import dev.aval.notification.notices.Board;
import dev.aval.notification.notices.Notice;
import dev.aval.notification.notices.Target;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.StoredNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notices as JSON.
final class NoticeViews {
  private NoticeViews() {}

  /// @param by who asks, or the other one of an absence
  /// @param href of the page it leads to
  record NoticeView(
      String id,
      String kind,
      @Nullable RequestView request,
      @Nullable String by,
      Instant at,
      boolean read,
      String href) {
    static NoticeView of(Notice it) {
      var message = it.message();
      return new NoticeView(
          it.id(),
          StoredNames.ALL.getOrDefault(message.getClass(), ""),
          message instanceof OnRequest about ? RequestView.of(about) : null,
          whose(it),
          it.at(),
          !it.unread(),
          Target.of(message));
    }
  }

  record RequestView(String id, String account, String subject) {
    static RequestView of(OnRequest it) {
      var about = it.about();
      return new RequestView(about.approvalId(), about.account(), about.title());
    }
  }

  record NoticeList(List<NoticeView> items, int unread, @Nullable String nextPageToken) {
    static NoticeList of(Board.Page page, int unread) {
      return new NoticeList(
          page.notices().stream().map(NoticeView::of).toList(),
          unread,
          page.next().map(PageTokens::of).orElse(null));
    }
  }

  static @Nullable String whose(Notice it) {
    return switch (it.message()) {
      case OnRequest about -> about.about().requester();
      case OnAbsence about -> about.about().other();
      default -> null;
    };
  }
}
