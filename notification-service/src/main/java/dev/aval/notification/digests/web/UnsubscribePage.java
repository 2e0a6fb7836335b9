package dev.aval.notification.digests.web;

import dev.aval.notification.digests.Unsubscriptions;
import dev.aval.notification.preferences.Wishing;
import dev.aval.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The end of digests, for whoever has one: what looks at the link ends nothing, the post of a mail
/// program (RFC 8058) and the button of the page do.
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribePage {
  private final Unsubscriptions unsubscriptions;
  private final Wishing wishing;

  UnsubscribePage(Unsubscriptions unsubscriptions, Wishing wishing) {
    this.unsubscriptions = unsubscriptions;
    this.wishing = wishing;
  }

  @GetMapping
  ModelAndView ask(@PathVariable String token) {
    whose(token);
    return page(false);
  }

  @PostMapping
  ModelAndView end(@PathVariable String token) {
    wishing.endDigests(whose(token));
    return page(true);
  }

  private String whose(String token) {
    return unsubscriptions
        .find(token)
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such link").exception());
  }

  private static ModelAndView page(boolean done) {
    return new ModelAndView("notifications/unsubscribe").addObject("done", done);
  }
}
