package dev.aval.gateway.session;

import dev.aval.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads to the issuer, once it is known to be there.
@Controller
final class LoginController {
  static final String PATH = "/login";
  private static final Logger log = LoggerFactory.getLogger(LoginController.class);

  private final LazyRegistration registration;

  LoginController(LazyRegistration registration) {
    this.registration = registration;
  }

  @GetMapping(PATH)
  String login() {
    try {
      return "redirect:/oauth2/authorization/" + registration.get().getRegistrationId();
    } catch (RuntimeException e) {
      log.warn("Expected to send somebody to the issuer, but it does not answer: {}", e.toString());
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away", "Nobody can sign in now")
          .header(HttpHeaders.RETRY_AFTER, "5")
          .exception();
    }
  }
}
