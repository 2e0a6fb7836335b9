package dev.aval.gateway.session;

import dev.aval.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads to the issuer, once it is known to be there.
@Controller
final class LoginController {
  static final String PATH = "/login";
  private static final Logger log = LoggerFactory.getLogger(LoginController.class);

  private static final Pattern REVIEW = Pattern.compile("/review/[A-Za-z0-9_-]{1,64}");

  /// Where the cache of requests looks.
  private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

  private final LazyRegistration registration;

  LoginController(LazyRegistration registration) {
    this.registration = registration;
  }

  /// One that was left here before leads nowhere any more.
  private static void comesBackTo(String to, HttpServletRequest request) {
    var session = request.getSession(false);
    if (REVIEW.matcher(to).matches()) {
      request.getSession().setAttribute(SAVED, new SimpleSavedRequest(to));
    } else if (session != null && session.getAttribute(SAVED) instanceof SimpleSavedRequest) {
      session.removeAttribute(SAVED);
    }
  }

  /// @param to the review page that somebody has to come back to, and nothing else
  /// @param fresh whoever is signed in is to show anew who he is
  @GetMapping(PATH)
  String login(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean fresh,
      HttpServletRequest request) {
    comesBackTo(to, request);
    try {
      return "redirect:/oauth2/authorization/"
          + registration.get().getRegistrationId()
          + (fresh ? "?" + FreshSignIn.PARAMETER + "=true" : "");
    } catch (RuntimeException e) {
      log.warn("Expected to send somebody to the issuer, but it does not answer: {}", e.toString());
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away", "Nobody can sign in now")
          .header(HttpHeaders.RETRY_AFTER, "5")
          .exception();
    }
  }
}
