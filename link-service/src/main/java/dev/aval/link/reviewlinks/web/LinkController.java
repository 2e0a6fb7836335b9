package dev.aval.link.reviewlinks.web;

import dev.aval.link.reviewlinks.Opened;
import dev.aval.link.reviewlinks.Opened.Alive;
import dev.aval.link.reviewlinks.Opening;
import dev.aval.link.reviewlinks.ReviewLink;
import dev.aval.link.reviewlinks.Sessions;
import dev.aval.link.reviewlinks.Siblings;
import dev.aval.link.reviewlinks.Witness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The address in the mail. A living link answers 303 to a clean path with a short session
/// (guarantees R7); a dead one says why. Neither changes anything (R1).
///
/// The session cookie is `Lax`: a browser withholds a `Strict` one on a visit that began in a
/// webmail. What decides is a POST with a nonce in a `Strict` cookie, which approval-service asks
/// for.
@Controller
class LinkController {
  private static final Set<String> INTENTS = Set.of("approve", "refuse");

  private final Opening opening;
  private final Sessions sessions;
  private final Witness witness;
  private final DeadEnds deadEnds;
  private final Clock clock;
  private final Siblings siblings = new Siblings();

  LinkController(
      Opening opening, Sessions sessions, Witness witness, DeadEnds deadEnds, Clock clock) {
    this.opening = opening;
    this.sessions = sessions;
    this.witness = witness;
    this.deadEnds = deadEnds;
    this.clock = clock;
  }

  @GetMapping("/r/{token}")
  ModelAndView open(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String intent,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (opening.open(token)) {
      case Alive(var link) -> {
        if (HttpMethod.GET.matches(request.getMethod())) {
          witness.opened(link, request.getHeader(HttpHeaders.USER_AGENT));
        }
        yield review(link, intent, request, response);
      }
      case Opened dead -> deadEnds.page(token, dead);
    };
  }

  private ModelAndView review(
      ReviewLink link,
      @Nullable String intent,
      HttpServletRequest request,
      HttpServletResponse response) {
    var approvalId = link.invitation().approvalId();
    var button = intent == null ? "" : intent;
    var together = siblings.areOpened(link, button, request.getRemoteAddr(), clock.instant());
    var session = sessions.open(link, together);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(approvalId, session).toString());
    var view =
        new RedirectView(
            "/review/"
                + approvalId
                + (intent != null && INTENTS.contains(intent) ? "?intent=" + intent : ""));
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  private static ResponseCookie cookie(String approvalId, String session) {
    return ResponseCookie.from("__Host-aval-r-" + approvalId, session)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(Sessions.LENGTH)
        .build();
  }
}
