package dev.aval.link.ordering.web;

import dev.aval.link.orderlinks.Obstacle;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Where nothing can be ordered, with the reason.
final class DeadEnds {
  private DeadEnds() {}

  static ModelAndView shut(Obstacle why) {
    return new ModelAndView("orderlink/shut", HttpStatus.GONE).addObject("why", why.name());
  }

  static ModelAndView unknown() {
    return new ModelAndView("orderlink/unknown", HttpStatus.NOT_FOUND);
  }

  /// The same whether there is such a link or not; by its status the gateway knows a guess.
  static ModelAndView noSession() {
    return new ModelAndView("orderlink/again", HttpStatus.UNAUTHORIZED);
  }
}
