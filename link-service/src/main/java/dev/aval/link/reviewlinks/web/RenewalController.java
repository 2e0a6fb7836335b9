package dev.aval.link.reviewlinks.web;

import dev.aval.link.reviewlinks.Renewal.TooSoon;
import dev.aval.link.reviewlinks.Renewal.Useless;
import dev.aval.link.reviewlinks.Renewal.Wanted;
import dev.aval.link.reviewlinks.Renewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Send me a new link", on the page of a dead one. Whoever holds that link may ask; the answer
/// shows no more of the address than its owner knows it by.
@Controller
class RenewalController {
  private final Renewing renewing;
  private final DeadEnds deadEnds;

  RenewalController(Renewing renewing, DeadEnds deadEnds) {
    this.renewing = renewing;
    this.deadEnds = deadEnds;
  }

  @PostMapping("/r/{token}/renewals")
  ModelAndView renew(@PathVariable String token) {
    return switch (renewing.renew(token)) {
      case Wanted(var link) ->
          new ModelAndView("link/renewed", HttpStatus.OK).addObject("sentTo", DeadEnds.shown(link));
      case TooSoon(var link, var again) ->
          new ModelAndView("link/too-soon", HttpStatus.TOO_MANY_REQUESTS)
              .addObject("sentTo", DeadEnds.shown(link))
              .addObject("again", again);
      case Useless(var opened) -> deadEnds.page(token, opened);
    };
  }
}
