package dev.aval.notification.branding.web;

import dev.aval.notification.branding.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// What pages answer.
final class Answers {
  private Answers() {}

  static <T> T done(Reply<T> reply) {
    return switch (reply) {
      case Reply.Done<T>(var it) -> it;
      case Reply.Refused<T>(var why) -> throw Problems.of(why).exception();
    };
  }

  static ModelAndView seeOther(String path, Object... names) {
    var there =
        new RedirectView(
            UriComponentsBuilder.fromUriString(path).encode().buildAndExpand(names).toUriString());
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
