package dev.aval.link.reviewlinks.web;

import dev.aval.contracts.Masked;
import dev.aval.link.reviewlinks.Death;
import dev.aval.link.reviewlinks.Opened;
import dev.aval.link.reviewlinks.Opened.Alive;
import dev.aval.link.reviewlinks.Opened.Dead;
import dev.aval.link.reviewlinks.Opened.Expired;
import dev.aval.link.reviewlinks.Opened.Unknown;
import dev.aval.link.reviewlinks.ReviewLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What a link that opens nothing says: what happened, and what to do about it (guarantees R9).
@Component
class DeadEnds {
  ModelAndView page(String token, Opened opened) {
    return switch (opened) {
      case Dead(_, Death.Ended(var ending)) -> gone("link/ended").addObject("ending", ending);
      case Dead(_, Death.Released _) -> gone("link/released");
      case Dead(var link, Death.Superseded _) -> renewable("link/superseded", token, link);
      case Expired(var link) -> renewable("link/expired", token, link);
      case Unknown _ -> new ModelAndView("link/unknown", HttpStatus.NOT_FOUND);
      case Alive it ->
          throw new IllegalArgumentException(
              "Expected a link that opens nothing, but '%s' does".formatted(it.link().id()));
    };
  }

  /// As its owner recognises it and nobody else learns it.
  static String shown(ReviewLink link) {
    return Masked.of(link.invitation().email(), link.invitation().approvalId()).to();
  }

  private static ModelAndView renewable(String page, String token, ReviewLink link) {
    return gone(page)
        .addObject("link", link)
        .addObject("token", token)
        .addObject("sentTo", shown(link));
  }

  private static ModelAndView gone(String page) {
    return new ModelAndView(page, HttpStatus.GONE);
  }
}
