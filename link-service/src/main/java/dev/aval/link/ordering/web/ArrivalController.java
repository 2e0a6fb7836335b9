package dev.aval.link.ordering.web;

import dev.aval.link.ordering.Arrival;
import dev.aval.link.ordering.Arriving;
import dev.aval.link.ordering.OrderSessions;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The address that is passed on. A link that takes orders answers 303 to a clean path with a short
/// session (guarantees R7); any other says why not. Neither changes anything (R1).
@Controller
class ArrivalController {
  private final Arriving arriving;
  private final OrderSessions sessions;
  private final OrderCookies cookies;

  ArrivalController(Arriving arriving, OrderSessions sessions, OrderCookies cookies) {
    this.arriving = arriving;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @GetMapping("/o/{token}")
  ModelAndView arrive(@PathVariable String token, HttpServletResponse response) {
    return switch (arriving.byToken(token)) {
      case Arrival.Welcome(var link) -> {
        var session = sessions.open(link.linkId(), link.terms().expiresAt());
        cookies.admit(response, link.linkId(), session);
        yield seeOther("/order/" + link.linkId());
      }
      case Arrival.Shut(_, var why) -> DeadEnds.shut(why);
      case Arrival.Unknown _ -> DeadEnds.unknown();
    };
  }

  static ModelAndView seeOther(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }
}
