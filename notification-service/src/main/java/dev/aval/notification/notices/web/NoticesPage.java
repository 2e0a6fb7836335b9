package dev.aval.notification.notices.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import dev.aval.notification.notices.Board;
import dev.aval.notification.notices.Target;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.live.LiveNumbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// *Notifications*: what the reader was told, the newest on top (D17). Looking changes nothing; a
/// notice is read when its reader opens it by its button, or says so.
@Controller
@RequestMapping("/notifications")
class NoticesPage {
  private final Board board;
  private final LiveNumbers numbers;
  private final MessageSource words;

  NoticesPage(Board board, LiveNumbers unreadNumbers, MessageSource words) {
    this.board = board;
    this.numbers = unreadNumbers;
    this.words = words;
  }

  @GetMapping
  ModelAndView look(
      Person reader,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String pageToken) {
    var page = board.page(reader.email(), unread, PageTokens.key(pageToken));
    var locale = LocaleContextHolder.getLocale();
    var number = board.unread(reader.email());
    return new ModelAndView("notifications/list")
        .addObject(
            "lines", page.notices().stream().map(it -> NoticeLine.of(it, words, locale)).toList())
        .addObject("number", number == 0 ? null : numbers.text(number))
        .addObject("unread", unread)
        .addObject("later", pageToken != null)
        .addObject("next", page.next().map(PageTokens::of).orElse(null));
  }

  /// Reads one, and leads to what it is about.
  @PostMapping("/open")
  ModelAndView open(Person reader, @RequestParam String id) {
    var notice =
        board
            .open(reader.email(), id)
            .orElseThrow(
                () -> Problem.of(NOT_FOUND, "not-found", "There is no such notice").exception());
    numbers.wake();
    return seeOther(Target.of(notice.message()));
  }

  @PostMapping("/read-all")
  ModelAndView readAll(Person reader, @RequestParam Instant upTo) {
    board.readAllMadeBy(reader.email(), upTo);
    numbers.wake();
    return seeOther("/notifications");
  }

  private static ModelAndView seeOther(String path) {
    var there = new RedirectView(path);
    there.setStatusCode(SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
